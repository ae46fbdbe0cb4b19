import type { Fact, Facts } from '#platform/rules/pure/facts/fact.ts';
import type { Derivation } from '../domain/attribute.ts';

type TableName = Extract<Derivation, { table: string }>['table'];

/**
 * Decision tables of law/ that give an attribute, by name. Without one the sources of the attribute decide alone:
 * the size class is then what the statistics office says.
 */
export const tables: Partial<Record<TableName, (facts: Facts) => Fact>> = {};
