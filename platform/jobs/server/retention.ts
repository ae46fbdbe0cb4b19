import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const Kept = z.strictObject({
  amount: z.int().positive(),
  unit: z.enum(['days', 'months', 'years']),
  /** A law, or `assumed`. */
  source: z.string().min(1),
  note: z.string(),
});

const Retention = z.strictObject({
  retention: z.strictObject({
    signIns: Kept,
    deliveries: Kept,
    notices: Kept,
    answers: Kept,
    beneficiaries: Kept,
  }),
});
type Retention = z.infer<typeof Retention>['retention'];

const FILE = path.resolve(import.meta.dirname, '../../../law/retention.yaml');

/**
 * How long each kind of record is kept, as the database reads it: '6 months'.
 * @throws ZodError when the file is malformed
 */
export function readRetention(file: string = FILE): Record<keyof Retention, string> {
  const { retention } = Retention.parse(parse(readFileSync(file, 'utf8')));
  const { signIns, deliveries, notices, answers, beneficiaries } = retention;
  return {
    signIns: interval(signIns),
    deliveries: interval(deliveries),
    notices: interval(notices),
    answers: interval(answers),
    beneficiaries: interval(beneficiaries),
  };
}

function interval({ amount, unit }: z.infer<typeof Kept>): string {
  return `${amount} ${unit}`;
}
