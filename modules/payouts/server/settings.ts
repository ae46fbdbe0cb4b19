import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { Amount } from '#platform/clock/pure/amount.ts';

const Settings = z.strictObject({
  source: z.string(),
  confirm: Amount,
  review: Amount,
  examination: Amount,
  approval: Amount,
  payment: Amount,
  respond: Amount,
  repay: Amount,
});
export type PayoutTimes = z.infer<typeof Settings>;

const FILE = path.resolve(import.meta.dirname, '../settings.yaml');
let settings: PayoutTimes | undefined;

/** Read once. @throws ZodError when the file is malformed */
export function payoutSettings(): PayoutTimes {
  settings ??= Settings.parse(parse(readFileSync(FILE, 'utf8')));
  return settings;
}
