import type { MadeRule } from '../../platform/matching/testing/madeRules.ts';
import { cityGiven, makeFirm } from '../../platform/matching/testing/makeCity.ts';
import { compileRule } from '../../platform/rules/pure/evaluate/compileRule.ts';
import { citySeed, openCity, quantile, timed } from './setting.ts';

const asked = 120;
const checkedRules = 40;

interface Spread {
  readonly p50: number;
  readonly p95: number;
}

/** Questions about one policy, and whether DuckDB's names are those that the compiled function finds. */
export async function measureQuestions(folder: string, rules: readonly MadeRule[]) {
  const population = await openCity(folder);
  const given = cityGiven;
  const some = rules.slice(0, asked);
  await population.idsOf(some[0]!.rule, 'true', { given });
  const ids = await spread(some, ({ rule }) => population.idsOf(rule, 'true', { given }));
  const funnel = await spread(some, ({ rule }) => population.funnel(rule, { given }));
  const paying = some.filter(({ amount }) => amount !== undefined);
  const sum = await spread(paying, ({ rule, amount }) => population.sumOf(rule, amount!, { given }));
  let [pairs, different] = [0, 0];
  const firms = Array.from({ length: Math.min(2_000, await population.size()) }, (_, at) =>
    makeFirm(citySeed, at),
  );
  for (const { rule } of rules.slice(0, checkedRules)) {
    const decide = compileRule(rule);
    const named = new Set(await population.idsOf(rule, 'true', { given }));
    for (const { id, facts } of firms) {
      pairs += 1;
      if ((decide({ ...facts, ...given }) === 'true') !== named.has(id)) different += 1;
    }
  }
  await population.close();
  if (different > 0)
    throw new Error(`${different} of ${pairs} verdicts differ between DuckDB and the functions`);
  return { ids, funnel, sum, check: { 'pairs decided by functions too': pairs, different } };
}

async function spread<T>(items: readonly T[], ask: (item: T) => Promise<unknown>): Promise<Spread> {
  const times: number[] = [];
  for (const item of items) times.push((await timed(() => ask(item))).wall);
  return { p50: round(quantile(times, 0.5)), p95: round(quantile(times, 0.95)) };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
