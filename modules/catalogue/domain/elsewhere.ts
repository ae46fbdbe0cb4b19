import { z } from 'zod';
import { amountShape, isWholeWhereItMustBe } from '#platform/clock/pure/amount.ts';
import type { Attribute } from '#platform/rules/pure/vocabulary/attribute.ts';

/**
 * A stage that is done in the own system of another office (税务、社保、公积金、银行 …): the platform asks that system,
 * a rule passes the stage on its answer, and a person may take it over at any time.
 */
export const Office = z.strictObject({
  /** The system that is asked, by the name of its connector: `tax`, `bank` … */
  system: z.string().regex(/^[a-z][a-z-]*$/),
  /** What it is told: name in its message to the field or the property of the firm (`organisation.name`). */
  sends: z.record(z.string(), z.string()).default({}),
});
export type Office = z.infer<typeof Office>;

/**
 * A public notice (公示、公告) with a time in which anybody may object. The stage passes when every other part of the
 * event is done and nobody objects, or when the time is over.
 */
export const PublicNotice = z
  .strictObject({ ...amountShape, source: z.string().min(1) })
  .refine(isWholeWhereItMustBe, { error: 'days are whole' });
export type PublicNotice = z.infer<typeof PublicNotice>;

/** The other office has done it; it said no; or it has not answered. */
export const OFFICE_DONE: Attribute = {
  id: 'officeDone',
  names: { zh: '办理机关已办结', en: 'the other office has done it' },
  type: 'boolean',
};
export const OTHERS_CLEAR: Attribute = {
  id: 'othersClear',
  names: { zh: '其他部门均已办结', en: 'all other departments are done' },
  type: 'boolean',
};
export const OBJECTIONS: Attribute = {
  id: 'openObjections',
  names: { zh: '未处理异议数', en: 'open objections' },
  type: 'number',
};
