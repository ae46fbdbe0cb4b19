import { z } from 'zod';
import { Text } from '#platform/i18n/pure/text.ts';

/** Where a fact comes from. Each provider is a file of approvals/server/facts. */
export const FactSource = z.discriminatedUnion('provider', [
  /** The answer to a field, as typed. */
  z.object({ provider: z.literal('answer'), field: z.string() }),
  /** True when the answer is an entry in force of a register. */
  z.object({ provider: z.literal('inRegister'), field: z.string(), register: z.string() }),
  /** A column of a register's entry in force about the applying firm (by its credit code), or about an answer. */
  z.object({
    provider: z.literal('register'),
    register: z.string(),
    column: z.string(),
    field: z.string().optional(),
  }),
  /** Whole years from a date that was answered to today, or to a day of this year (`on: '08-31'`). */
  z.object({
    provider: z.literal('age'),
    field: z.string(),
    on: z
      .string()
      .regex(/^(0[1-9]|1[0-2])-([0-2]\d|3[01])$/)
      .optional(),
  }),
  /** True when the chosen place lies within the place of the deployment's adoption. */
  z.object({ provider: z.literal('withinJurisdiction'), field: z.string() }),
  /** A property of the applying firm: status, kind, industry. */
  z.object({ provider: z.literal('organisation'), property: z.enum(['status', 'kind', 'industry']) }),
  /** The last day on which the firm may rest, by an entry of the law over all its dormancies together. */
  z.object({ provider: z.literal('lastDayOfRest'), limit: z.string() }),
  /** How a founding stands that is not registered yet: who has not signed, which terms of its scope are refused. */
  z.object({
    provider: z.literal('founding'),
    property: z.enum(['unsigned', 'refusedTerms', 'permitsNeededFirst']),
  }),
  /** True while the firm is barred from matters of the same group. */
  z.object({ provider: z.literal('barred') }),
  /** Whether a measure on the list of credit measures works for or against the firm today. */
  z.object({ provider: z.literal('creditMeasure'), measure: z.string() }),
  /** Whether the credit report of today shows no record in that area: in place of a certificate of a clean record. */
  z.object({ provider: z.literal('cleanRecord'), area: z.string() }),
  /** True when every item of the commitment was promised and signed. */
  z.object({ provider: z.literal('commitmentSigned') }),
  /** True when every required material is there and clean. */
  z.object({ provider: z.literal('materialsComplete') }),
  /** The status of the licence that the answer names, if the firm holds it: valid, expired, revoked … */
  z.object({ provider: z.literal('licenceStatus'), field: z.string(), type: z.string() }),
  /** Days from today to the end of that licence (negative when past). */
  z.object({ provider: z.literal('licenceDaysLeft'), field: z.string(), type: z.string() }),
]);
export type FactSource = z.infer<typeof FactSource>;

/** Something that rules may speak of, by a Chinese or an English name. */
export const Fact = z.object({
  id: z.string().regex(/^[a-z][a-zA-Z0-9]*$/),
  names: Text,
  type: z.enum(['text', 'number', 'money', 'date', 'boolean', 'texts']),
  values: z.array(z.object({ value: z.string(), title: Text })).optional(),
  from: FactSource,
});
export type Fact = z.infer<typeof Fact>;

/** A condition for granting, with its rule, what it rests on, and what to do when it is not met. */
export const Condition = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: Text,
  rule: z.string(),
  basis: z.string(),
  wayOut: Text,
  /** Checked before anything is submitted: an unmet one refuses the submission, with its way out. */
  beforehand: z.boolean().default(true),
});
export type Condition = z.infer<typeof Condition>;
