import { z } from 'zod';
import { Text } from '#platform/i18n/pure/text.ts';
import { Moment } from './moment.ts';
import { Step } from './step.ts';

/** A row of the mission, or one parameter of it: `APV-01`, `APV-01.r9`. */
export const Proof = z.string().regex(/^[A-Z]{2,3}-\d{2}(\.r\d+)?$/, 'reforms.scenario.badProof');

/** A story that an official can read and a machine runs: who does what, when, and what must come of it. */
export const Scenario = z.strictObject({
  scenario: Text,
  proves: z.array(Proof).default([]),
  /** How the stages are decided that may be decided either way. */
  way: z.enum(['rule', 'officer']).default('rule'),
  /** Who revokes after a failed check, where that is left open. */
  revocation: z.enum(['rule', 'officer']).default('officer'),
  start: Moment,
  steps: z.array(Step).min(1),
});
export type Scenario = z.infer<typeof Scenario>;
