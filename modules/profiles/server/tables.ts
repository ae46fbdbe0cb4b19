import { compileFormula } from '#platform/rules/pure/evaluate/compileRule.ts';
import type { Fact, Facts } from '#platform/rules/pure/facts/fact.ts';
import { loadSmeSizes } from '#platform/rules/server/loadSmeSizes.ts';
import type { Derivation } from '../domain/attribute.ts';

type TableName = Extract<Derivation, { table: string }>['table'];

const load: Record<TableName, () => (facts: Facts) => Fact> = {
  'sme-sizes': () => compileFormula(loadSmeSizes().formula),
};
const loaded = new Map<TableName, (facts: Facts) => Fact>();

/** The answer of a decision table of law/ to these facts; compiled once. @throws Error when the law file is wrong */
export function askTable(name: TableName, facts: Facts): Fact {
  const table = loaded.get(name) ?? load[name]();
  loaded.set(name, table);
  return table(facts);
}
