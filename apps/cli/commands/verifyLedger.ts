import { readFileSync } from 'node:fs';
import { originOf } from '#apps/server/config.ts';
import { logPublicKeys } from '#platform/ledger/server/note/checkpoint.ts';
import type { LedgerProblem } from '#platform/ledger/server/verify/findings.ts';
import { verifyLedger } from '#platform/ledger/server/verify/verifyLedger.ts';
import type { CommandContext } from '../command.ts';
import { openInstallation } from '../openInstallation.ts';

const SHOWN = 20;

/** Recomputes the whole ledger and compares it with its heads, and with heads that somebody kept. */
export async function run(context: CommandContext): Promise<number> {
  const { options, say, print } = context;
  const files = [options['checkpoint'] ?? []].flat() as string[];
  const kept = files.map((file) => readFileSync(file, 'utf8'));
  const installation = await openInstallation(context);
  try {
    const { database, config } = installation;
    const keys = logPublicKeys((await installation.keys()).ledger, originOf(config));
    const report = await verifyLedger(database, keys, { checkpoint: kept });
    for (const problem of report.problems.slice(0, SHOWN)) {
      print(
        `  ${say(`ledger.problem.${problem.code}`, { ...plain(problem) })}  ${where(problem, files)}`.trimEnd(),
      );
    }
    const more = report.problemCount - Math.min(report.problems.length, SHOWN);
    if (more > 0) print(`  ${say('cli.ledger.more', { count: more })}`);
    const counts = { size: report.size, unsequenced: report.unsequenced, kept: kept.length };
    print(say(report.ok ? 'cli.ledger.ok' : 'cli.ledger.broken', counts));
    return report.ok ? 0 : 1;
  } finally {
    await installation.stop();
  }
}

/** The values that a message may name. */
function plain({ seq, leafIndex, size, node }: LedgerProblem): Record<string, number> {
  const values = { seq, leafIndex, size, level: node?.level, index: node?.index };
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, number] => entry[1] !== undefined),
  );
}

/** Names of rows and files, the same in every language. */
function where(problem: LedgerProblem, files: readonly string[]): string {
  const { subject, seq, actionId, leafIndex, node, size, given } = problem;
  const parts = [
    subject && `${subject.type} ${subject.id}`,
    seq !== undefined && `#${seq}`,
    actionId,
    leafIndex !== undefined && `leaf ${leafIndex}`,
    node && `node ${node.level}/${node.index}`,
    size !== undefined && `head ${size}`,
    given !== undefined && files[given],
  ];
  return parts.filter(Boolean).join(' ');
}
