import { loadavg } from 'node:os';
import type { BenchResult } from './result.ts';
import type { Contender } from './rules/contender.ts';
import { openJsonRulesEngine } from './rules/jsonRulesEngine.ts';
import { makeRules, makeSubjects, type PlainFacts, randomOf } from './rules/makeRules.ts';
import { openOurs } from './rules/ours.ts';
import { openZen } from './rules/zen.ts';

/**
 * Rules: a hundred rules of three to eight comparisons over firms of which everything is known, because the
 * others have no unknown. Each engine holds all of them and is asked firm by firm in its fastest way; all must
 * give the same answers. One evaluation is one rule for one firm, by the clock.
 */
export async function run({
  rules = 100,
  firms = 2_000,
  rounds = 5,
  slowFirms = 100,
} = {}): Promise<BenchResult> {
  const random = randomOf(20_261_122);
  const plain = makeRules(rules, random);
  const subjects = makeSubjects(firms, random);
  const few = subjects.slice(0, slowFirms);
  const load = loadavg()[0];
  const ours = await openOurs(plain);
  const peers = [await openJsonRulesEngine(plain), await openZen(plain)];
  const expected = await ours.decide(few);
  for (const { name, decide, explain } of [ours, ...peers]) {
    for (const answers of [await decide(few), await explain(few)])
      if (JSON.stringify(answers) !== JSON.stringify(expected)) throw new Error(`${name} answers otherwise`);
  }
  const figures: Record<string, { evaluations: Rate; explanations: Rate }> = {};
  for (const contender of [ours, ...peers]) {
    const sample = contender === peers[0] ? few : subjects;
    figures[contender.name] = {
      evaluations: await rateOf(contender, 'decide', sample, rules, rounds),
      explanations: await rateOf(contender, 'explain', sample, rules, rounds),
    };
  }
  const own = figures[ours.name]!;
  const bySecond = (name: string) => figures[name]!.evaluations.perSecond;
  return {
    bench: 'rules',
    unit: 'evaluations/s',
    ours: own.evaluations.perSecond,
    peers: Object.fromEntries(peers.map(({ name }) => [name, bySecond(name)])),
    ratios: Object.fromEntries(peers.map(({ name }) => [name, own.evaluations.perSecond / bySecond(name)])),
    detail: {
      rules,
      firms: `${firms}; json-rules-engine ${slowFirms}`,
      rounds: `${rounds}, median`,
      'true answers': `${Math.round((expected.flat().filter(Boolean).length / expected.flat().length) * 1000) / 10} %`,
      'explanations/s': Object.fromEntries(
        Object.entries(figures).map(([name, figure]) => [name, Math.round(figure.explanations.perSecond)]),
      ),
      'per CPU second': Object.fromEntries(
        Object.entries(figures).map(([name, figure]) => [name, Math.round(figure.evaluations.perCpuSecond)]),
      ),
      'explanations per CPU second': Object.fromEntries(
        Object.entries(figures).map(([name, figure]) => [name, Math.round(figure.explanations.perCpuSecond)]),
      ),
      'load at the start': load,
    },
  };
}

interface Rate {
  readonly perSecond: number;
  readonly perCpuSecond: number;
}

async function rateOf(
  contender: Contender,
  what: 'decide' | 'explain',
  subjects: readonly PlainFacts[],
  rules: number,
  rounds: number,
): Promise<Rate> {
  await contender[what](subjects);
  const [walls, cpus]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const [start, used] = [performance.now(), process.cpuUsage()];
    await contender[what](subjects);
    const { user, system } = process.cpuUsage(used);
    walls.push((performance.now() - start) / 1000);
    cpus.push((user + system) / 1_000_000);
  }
  const pairs = rules * subjects.length;
  return { perSecond: pairs / median(walls), perCpuSecond: pairs / median(cpus) };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

if (process.argv[1] === import.meta.filename) console.log(JSON.stringify(await run(), null, 2));
