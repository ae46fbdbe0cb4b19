import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { playScenarios } from '#apps/scenarios/playScenarios.ts';
import { startScenarioServer } from '#apps/scenarios/scenarioServer.ts';
import {
  Decisions,
  type Difference,
  decided,
  judgeDecisions,
  originOf,
  placesWith,
  readPack,
  readTarget,
  replicate,
  withFiles,
  writeFiles,
} from '#modules/reforms/index.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { nameIn } from '#platform/i18n/pure/nameIn.ts';
import { inLanguage } from '#platform/i18n/pure/text.ts';
import type { CommandContext } from '../command.ts';
import { packsBelow, shown } from '../packsBelow.ts';
import { problemLines } from '../presentCheck.ts';

const shipped = path.resolve(import.meta.dirname, '../../../packs');

/**
 * Copies a reform to another place: what differs and has to be decided, the stories played there, and with
 * `--confirm` the new pack. Fails while something is open, has a fault or does not play.
 * @throws Problem cli.noTarget, cli.badDecisions, cli.alreadyThere, reform.noPlace, reform.decisionsDoNotFit
 */
export async function run(context: CommandContext): Promise<number> {
  const { args, options, say, print, tell } = context;
  const { to, city, only } = options as Record<string, string | undefined>;
  if (!to) throw new Problem('cli.noTarget', 422);
  const [folder = ''] = packsBelow({ args });
  const { pack, problems: unreadable } = readPack(folder, say);
  if (!pack) {
    for (const line of problemLines(unreadable, say)) print(line);
    return 1;
  }
  const places = placesWith(city);
  const target = readTarget(to, { city, packs: shipped, places });
  const origin = originOf(pack, places);
  const nameOf = (id: string) => {
    const name = places.get(id)?.name;
    return name ? nameIn(name, say.language) : id;
  };
  const out = path.resolve(String(options['out'] ?? defaultFolder(target.path, places, pack.reform.reform)));
  const uses = pack.reform.uses.map((name) => path.relative(out, path.join(folder, name)));
  const decisions = readDecisions(options);
  const today = legalDate(new Date());
  const copied = replicate({ pack, origin, target, today, decisions, uses }, say);
  const { unknown, invalid, undecided, stopped } = judgeDecisions(copied.differences, decisions);
  if (unknown.length + invalid.length > 0) {
    throw new Problem('reform.decisionsDoNotFit', 422, {
      params: { keys: [...unknown, ...invalid].join(', ') },
    });
  }
  const title = inLanguage(pack.reform.title, say.language);
  print(say('cli.replicate.title', { reform: title, from: nameOf(pack.reform.place), to: nameOf(to) }));
  if (!city) tell(say('cli.replicate.unknownCity'));
  for (const line of differenceLines(context, copied, decisions)) print(line);
  for (const line of problemLines(copied.problems, say)) print(line);
  if (copied.problems.length > 0) return notYet('faults');
  if (!options['no-scenarios']) {
    tell(say('cli.replicate.playing', { place: nameOf(to) }));
    const failed = await playThere();
    if (failed > 0) return notYet('failed');
  }
  const open = [...undecided, ...stopped];
  if (open.length > 0) return notYet('stopped', { keys: open.join(', ') });
  if (!options['confirm']) {
    print(say('cli.replicate.dry'));
    return 0;
  }
  if (existsSync(out) && globSync('**/*', { cwd: out }).length > 0) {
    throw new Problem('cli.alreadyThere', 409, { params: { folder: shown(out) } });
  }
  writeFiles(out, copied.files);
  print(say('cli.replicate.wrote', { folder: shown(out) }));
  return 0;

  function notYet(why: string, params: Record<string, string> = {}): number {
    print(say('cli.replicate.notYet', { why: say(`cli.replicate.${why}`, params) }));
    return 1;
  }

  async function playThere(): Promise<number> {
    const server = await startScenarioServer(() => {});
    const place = {
      place: to as string,
      ownPlaces: city ? [...places.values()].filter(({ code }) => code === null) : [],
    };
    let failures = 0;
    try {
      await withFiles(pack!, copied.files, (staged) =>
        playScenarios({ folder: staged, server, say, ...place, ...(only && { only }) }, (played) => {
          if (played.failures.length > 0) failures++;
          print(`  ${played.failures.length === 0 ? '✓' : '✗'} ${inLanguage(played.title, say.language)}`);
          for (const line of problemLines(played.failures, say)) print(`  ${line}`);
        }),
      );
    } finally {
      await server.stop();
    }
    return failures;
  }
}

function differenceLines(
  { say }: CommandContext,
  {
    differences,
    settled,
    dropped,
  }: Pick<ReturnType<typeof replicate>, 'differences' | 'settled' | 'dropped'>,
  decisions: Decisions,
): string[] {
  const inWords = (text: { zh: string; en: string }) => inLanguage(text, say.language);
  return [
    ...(settled.length > 0
      ? [`  ${say('cli.replicate.settled')}`, ...settled.map((text) => `    · ${inWords(text)}`)]
      : []),
    differences.length === 0
      ? `  ${say('cli.replicate.none')}`
      : `  ${say('cli.replicate.differences', { count: differences.length })}`,
    ...differences.flatMap((one) => [
      `    ${one.key}`,
      `      ${inWords(one.question)}`,
      ...optionLines(one, decisions, say, inWords),
    ]),
    ...(dropped.length > 0
      ? [`  ${say('cli.replicate.dropped')}`, ...dropped.map((file) => `    · ${file}`)]
      : []),
  ];
}

function optionLines(
  difference: Difference,
  decisions: Decisions,
  say: CommandContext['say'],
  inWords: (text: { zh: string; en: string }) => string,
): string[] {
  const taken = decided(difference, decisions);
  const how = taken === undefined ? 'undecided' : difference.key in decisions ? 'chosen' : 'usual';
  const listed = difference.options.map(({ value, title }) => {
    const mark = value === taken ? `→ [${say(`cli.replicate.${how}`)}] ` : '  ';
    return `        ${mark}${value}: ${inWords(title)}`;
  });
  const own = taken !== undefined && !difference.options.some(({ value }) => value === taken);
  return [
    ...(how === 'undecided' ? [`      [${say('cli.replicate.undecided')}]`] : []),
    ...listed,
    ...(own ? [`        → [${say('cli.replicate.chosen')}] ${taken}`] : []),
    ...(difference.amount ? [`          ${say('cli.replicate.amount')}`] : []),
  ];
}

/** From a file, and typed on top of it. */
function readDecisions(options: CommandContext['options']): Decisions {
  const file = options['decisions'];
  const typed = (options['decide'] ?? []) as string[];
  const written = typeof file === 'string' ? (parse(readFileSync(file, 'utf8')) as unknown) : {};
  const inside =
    typeof written === 'object' && written !== null && 'decisions' in written ? written.decisions : written;
  const pairs = typed.map((pair) => {
    const at = pair.indexOf('=');
    return [pair.slice(0, at), pair.slice(at + 1)];
  });
  const parsed = Decisions.safeParse({ ...(inside as object | null), ...Object.fromEntries(pairs) });
  if (!parsed.success)
    throw new Problem('cli.badDecisions', 422, {
      params: { problem: parsed.error.issues[0]?.message ?? '' },
    });
  return parsed.data;
}

/** packs/<province>/<city>/<reform>, by English names where the standard gives them, else by codes. */
function defaultFolder(
  placePath: readonly string[],
  places: ReturnType<typeof placesWith>,
  reform: string,
): string {
  const parts = placePath
    .slice(1)
    .map((id) => (places.get(id)?.name.en ?? id).toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'));
  return path.join(shipped, ...parts, reform);
}
