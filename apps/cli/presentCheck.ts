import type { Effect, PackCheck, PackProblem, Say } from '#modules/reforms/index.ts';
import { inLanguage } from '#platform/i18n/pure/text.ts';
import { padded } from './columns.ts';

/** `file:line:column` as editors take it, what is wrong, and what to do. */
export function problemLines(problems: readonly PackProblem[], say: Say): string[] {
  return problems.flatMap(({ file, line, column, message, hint, severity }) => {
    const kind = say(`cli.pack.${severity === 'warning' ? 'warning' : 'error'}`);
    return [`  ${file}:${line}:${column} ${kind} ${message}`, ...(hint ? [`      ${hint}`] : [])];
  });
}

/** What the reform saves by its own definitions, beside what its source says. */
export function effectLines({ effects, atOnceCountsOne }: PackCheck, say: Say): string[] {
  if (effects.length === 0) return [];
  const lines = effects.map((effect) => {
    const { of, before, after, change } = effect;
    const percent = change === undefined ? '' : `${change > 0 ? '+' : ''}${change}%`;
    const name = padded(say(`reforms.measures.${of}`), 14);
    const note = noteOn(effect, say);
    return `    ${name}${padded(`${before} → ${after}`, 12)}${padded(percent.replace('-', '−'), 8)}${note}`.trimEnd();
  });
  const atOnce = atOnceCountsOne ? [`    ${say('cli.pack.atOnce')}`] : [];
  return [`  ${say('cli.pack.effects')}`, ...lines, ...atOnce];
}

/** A printed percentage that does not compute is shown beside ours and never argued with. */
function noteOn({ claim, agrees, quotedOtherwise }: Effect, say: Say): string {
  if (!claim) return say('cli.pack.noClaim');
  if (!agrees) return say('cli.pack.claimDiffers', { before: claim.before, after: claim.after });
  const quoted = (claim.quoted ?? '').replace('-', '−');
  return quotedOtherwise ? say('cli.pack.quoted', { quoted }) : say('cli.pack.agrees');
}

/** For each bundle what is asked once against what its parts would ask one by one. */
export function bundleLines({ bundles }: PackCheck, say: Say): string[] {
  if (bundles.length === 0) return [];
  const lines = bundles.map(({ title, parts, fields, papers, visits }) => {
    const params = { title: inLanguage(title, say.language), parts };
    const counts = (['asked', 'sum'] as const).map((of) =>
      say(`cli.pack.bundle.${of}`, { fields: fields[of], papers: papers[of], visits: visits[of] }),
    );
    return `    ${say('cli.pack.bundle.line', params)}${counts.join('')}`;
  });
  return [`  ${say('cli.pack.bundle.title')}`, ...lines];
}

/** What was reconstructed because no source names it. */
export function assumedLines({ assumed }: PackCheck, say: Say): string[] {
  if (assumed.length === 0) return [];
  const byMatter = new Map<string, string[]>();
  for (const { matter, what, title } of assumed) {
    const key = `${matter} ${say(`reforms.check.things.${what}`)}`;
    byMatter.set(key, [...(byMatter.get(key) ?? []), inLanguage(title, say.language)]);
  }
  const comma = say('cli.comma');
  return [
    `  ${say('cli.pack.assumed')}`,
    ...[...byMatter].map(([key, titles]) => `    ${key}: ${titles.join(comma)}`),
  ];
}
