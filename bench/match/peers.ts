import { indexRules } from '../../platform/matching/pure/ruleIndex.ts';
import { cityVocabulary } from '../../platform/matching/testing/cityAttributes.ts';
import type { MadeRule } from '../../platform/matching/testing/madeRules.ts';
import { cityGiven, makeFirm } from '../../platform/matching/testing/makeCity.ts';
import { compileRule } from '../../platform/rules/pure/evaluate/compileRule.ts';
import type { Facts } from '../../platform/rules/pure/facts/fact.ts';
import { attributesOf } from '../../platform/rules/pure/tree/attributesOf.ts';
import { openJsonRules } from './jsonRules.ts';
import { plainFacts } from './plainFacts.ts';
import { citySeed, quantile, timed } from './setting.ts';
import { openZen } from './zen.ts';

const inFlight = 64;

export interface PeerFigures {
  /** Evaluations a second by the clock, and of processor time. */
  readonly rate: number;
  readonly rateByCpu: number;
  /** Verdicts equal to ours, of those in which every fact that the rule asks about is a value. */
  readonly agreement: string;
}

export function sampleFirms(count: number): Facts[] {
  return Array.from({ length: count }, (_, at) => ({ ...makeFirm(citySeed, at).facts, ...cityGiven }));
}

/** One thread: a changed firm against all policies with what they share, and every rule on its own. */
export function measureClosures(rules: readonly MadeRule[], firms: readonly Facts[]) {
  const index = indexRules(rules);
  for (const facts of firms.slice(0, 500)) index.decideAll(facts);
  const times: number[] = [];
  const before = process.cpuUsage();
  for (const facts of firms) {
    const begun = performance.now();
    index.decideAll(facts);
    times.push(performance.now() - begun);
  }
  const { user, system } = process.cpuUsage(before);
  const alone = rules.map(({ rule }) => compileRule(rule));
  for (const facts of firms.slice(0, 100)) for (const decide of alone) decide(facts);
  const begun = performance.now();
  for (const facts of firms) for (const decide of alone) decide(facts);
  const rate = (firms.length * rules.length * 1_000) / (performance.now() - begun);
  return { rate, firmMs: (user + system) / 1_000 / firms.length, firmP99Ms: quantile(times, 0.99) };
}

export async function measureZen(rules: readonly MadeRule[], firms: readonly Facts[]): Promise<PeerFigures> {
  const decide = await openZen(conditionsOf(rules), cityGiven);
  const plain = firms.map((facts) => plainFacts(cityVocabulary, facts));
  await Promise.all(plain.slice(0, inFlight).map(decide));
  const { result, wall, cpu } = await timed(async () => {
    const verdicts: boolean[][] = [];
    for (let at = 0; at < plain.length; at += inFlight) {
      verdicts.push(...(await Promise.all(plain.slice(at, at + inFlight).map(decide))));
    }
    return verdicts;
  });
  return figures(rules, firms, wall, cpu, (firm, rule) => result[firm]![rule]!);
}

export async function measureJsonRules(
  rules: readonly MadeRule[],
  firms: readonly Facts[],
): Promise<PeerFigures> {
  const engine = await openJsonRules(conditionsOf(rules), cityGiven);
  const plain = firms.map((facts) => engine.prepare(facts, plainFacts(cityVocabulary, facts)));
  await engine.decide(plain[0]!);
  const { result, wall, cpu } = await timed(async () => {
    const verdicts: Set<string>[] = [];
    for (const facts of plain) verdicts.push(await engine.decide(facts));
    return verdicts;
  });
  return figures(rules, firms, wall, cpu, (firm, rule) => result[firm]!.has(rules[rule]!.id));
}

function conditionsOf(rules: readonly MadeRule[]) {
  return rules.map(({ id, rule }) => ({ id, condition: rule.condition }));
}

function figures(
  rules: readonly MadeRule[],
  firms: readonly Facts[],
  wall: number,
  cpu: number,
  verdict: (firm: number, rule: number) => boolean,
): PeerFigures {
  let [compared, equal] = [0, 0];
  for (const [at, { rule }] of rules.entries()) {
    const decide = compileRule(rule);
    const asked = attributesOf(rule);
    for (const [firm, facts] of firms.entries()) {
      if (asked.some((id) => typeof (facts[id] ?? 'unknown') === 'string')) continue;
      const outcome = decide(facts);
      if (outcome === 'unknown') continue;
      compared += 1;
      if ((outcome === 'true') === verdict(firm, at)) equal += 1;
    }
  }
  const evaluations = rules.length * firms.length * 1_000;
  return { rate: evaluations / wall, rateByCpu: evaluations / cpu, agreement: `${equal} of ${compared}` };
}
