import * as z from 'zod';
import { Text } from '#platform/i18n/pure/text.ts';

const TableAttribute = z.object({
  id: z.string(),
  names: Text,
  type: z.enum(['text', 'number', 'money', 'date', 'boolean', 'texts']),
  values: z.array(z.object({ value: z.string(), title: Text })).optional(),
});

/**
 * A table of tiers or classes as data. Each row has one FEEL unary test for each input (`>= 300`,
 * `[20..300)`, `"小型", "微型"`, `starts with(?, "F51")`, `-` for any) and an output, itself FEEL over the
 * inputs (`"small"`, `min(营业收入 * 0.05, 1000000)`). `first`: the first row that fits gives the output;
 * `unique`: at most one row may fit. Where no row fits, `otherwise` or else nothing can be said.
 */
export const DecisionTable = z.strictObject({
  id: z.string(),
  names: Text,
  hitPolicy: z.enum(['first', 'unique']),
  inputs: z.array(TableAttribute).min(1),
  output: TableAttribute.extend({ type: z.enum(['text', 'number', 'money', 'date']) }),
  rows: z.array(z.strictObject({ tests: z.array(z.string()), output: z.string() })).min(1),
  otherwise: z.string().optional(),
});

export type DecisionTable = z.infer<typeof DecisionTable>;
