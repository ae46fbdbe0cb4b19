import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { Text } from '#platform/i18n/pure/text.ts';
import { chainTables } from '#platform/rules/pure/tables/compileTable.ts';
import { DecisionTable } from '#platform/rules/pure/tables/decisionTable.ts';
import type { Formula } from '#platform/rules/pure/tree/rule.ts';

const file = path.resolve(import.meta.dirname, '../../../law/sme-sizes.yaml');

const SmeSizes = z.strictObject({
  source: z.strictObject({ title: Text, number: z.string(), validFrom: z.iso.date(), notes: Text }),
  sectors: DecisionTable,
  sizes: DecisionTable,
});

export type SmeSizes = z.infer<typeof SmeSizes> & {
  /** large, medium, small or micro from `industry`, `staff`, `revenue-y1` and `assets-y1`. */
  readonly formula: Formula;
};

/**
 * The national standard for the size of an enterprise (工信部联企业〔2011〕300号), as its two tables and as one
 * formula. Only what the sector is judged by must be known. @throws Error when the law file is wrong
 */
export function loadSmeSizes(): SmeSizes {
  const read = SmeSizes.parse(parse(readFileSync(file, 'utf8')));
  const chained = chainTables(read.sectors, read.sizes);
  if ('problems' in chained) throw new Error(`law/sme-sizes.yaml: ${JSON.stringify(chained.problems)}`);
  return { ...read, formula: chained.formula };
}
