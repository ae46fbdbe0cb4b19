import { z } from 'zod';
import { FirmChange } from '#modules/catalogue/contract.ts';
import { amountShape, isWholeWhereItMustBe } from '#platform/clock/pure/amount.ts';
import { Text } from '#platform/i18n/pure/text.ts';

const Id = z.string().regex(/^[a-z][a-z0-9-]*$/);
const StepId = z.string().regex(/^[a-z][a-zA-Z0-9]*$/);
const Limit = z
  .strictObject({ ...amountShape, source: z.string().min(1) })
  .refine(isWholeWhereItMustBe, { error: 'days are whole' });

/** One step: who holds it, what leads on, and by when. */
const Step = z.strictObject({
  id: StepId,
  title: Text,
  role: z.string(),
  /** What leads on; a public notice is led on by its clock alone. */
  action: z.strictObject({ id: StepId, title: Text, requires: z.array(z.string()).default([]) }).optional(),
  limit: Limit.optional(),
  /** A public notice: the limit is its time, in which anybody may object; open objections keep the next step from acting. */
  notice: z.boolean().default(false),
  origin: z.enum(['stated', 'law', 'assumed']).default('assumed'),
});

/**
 * What an office begins of its own accord about a firm (依职权事项): a forced deregistration, the annulment of a
 * registration, or word of a new firm whose scope asks for a permit.
 */
export const Proceeding = z.strictObject({
  proceeding: Id,
  version: z.number().int().positive(),
  title: Text,
  summary: Text,
  basis: z.array(z.strictObject({ source: z.string().min(1), note: Text.optional() })).min(1),
  /** `officer`: begun by hand by that role; `scopeTerm`: by the registration of a firm, once for each term with a permit. */
  begins: z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('officer'), role: z.string(), duty: Id }),
    z.strictObject({ by: z.literal('scopeTerm') }),
  ]),
  /** How long the firm must have been in its state before it may be begun, such as three years after a revocation. */
  waits: Limit.optional(),
  steps: z.array(Step).min(1),
  changesFirm: FirmChange.optional(),
});
export type Proceeding = z.infer<typeof Proceeding>;
