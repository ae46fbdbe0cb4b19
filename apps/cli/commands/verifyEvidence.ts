import { readFileSync } from 'node:fs';
import type { Say } from '#modules/reforms/index.ts';
import { type BundleVerdict, verifyBundle } from '#platform/ledger/server/evidence/verifyBundle.ts';
import type { CommandContext } from '../command.ts';

const WRONGLY_TYPED = 2;

/**
 * Checks the proof of an act against heads and keys that somebody kept. No installation, no database, no network:
 * whoever runs it need not trust the platform (DAT-06).
 */
export async function run({ args: [file = ''], options, say, print, tell }: CommandContext): Promise<number> {
  const { keys, document } = options;
  if (typeof keys !== 'string') {
    tell(say('cli.evidence.noKeys'));
    return WRONGLY_TYPED;
  }
  const heads = ([options['head'] ?? []].flat() as string[]).map(read);
  const verdict = verifyBundle(parsed(read(file)), linesOf(read(keys)), {
    ...(heads.length > 0 && { heads }),
    ...(typeof document === 'string' && { evidence: { content: readFileSync(document) } }),
  });
  for (const line of present(verdict, { heads: heads.length, document: document !== undefined }, say)) {
    print(line);
  }
  return verdict.ok ? 0 : 1;
}

function present(verdict: BundleVerdict, compared: { heads: number; document: boolean }, say: Say): string[] {
  if (!verdict.ok) return [say('cli.evidence.refused'), `  ${say(`ledger.bundle.${verdict.problem}`)}`];
  const { action, head, data } = verdict;
  return [
    say('cli.evidence.ok'),
    `  ${say('cli.evidence.act', { name: action.name, seq: action.seq, subject: `${action.subjectType} ${action.subjectId}` })}`,
    `  ${say('cli.evidence.at', { at: action.at.toISOString() })}`,
    `  ${say('cli.evidence.head', { origin: head.origin, size: head.size, at: head.at.toISOString() })}`,
    ...(compared.heads === 0 ? [`  ${say('cli.evidence.noHeads')}`] : []),
    ...(compared.document ? [`  ${say('cli.evidence.document')}`] : []),
    JSON.stringify({ body: action.body, ...(data !== undefined && { data }) }, null, 2),
  ];
}

function read(file: string): string {
  return readFileSync(file, 'utf8');
}

/** A file that is no JSON is no proof either: the check says so in its own words. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
