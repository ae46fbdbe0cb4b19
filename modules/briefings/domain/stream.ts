import { z } from 'zod';
import type { Text } from '#platform/i18n/pure/text.ts';

export const STREAM_STATES = ['planned', 'held', 'cancelled'] as const;

/** Who speaks: an official of a unit, or somebody of a firm that has used a policy. */
export const Speaker = z.strictObject({
  kind: z.enum(['official', 'firm']),
  name: z.string().trim().min(1).max(60),
  unit: z.string().trim().min(1).max(120),
});
export type Speaker = z.infer<typeof Speaker>;

const Words = z.string().trim().min(1).max(200);
const Both = z.strictObject({ zh: Words, en: Words }) satisfies z.ZodType<Text>;
export const Link = z.url({ protocol: /^https?$/ }).max(300);

/** A livestream as the office plans it: officials and firms explain policies on one theme (POL-08). */
export const StreamPlan = z.strictObject({
  theme: Both,
  /** The real case that is told. */
  story: z.strictObject({ zh: Words.max(1000), en: Words.max(1000) }).optional(),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  speakers: z.array(Speaker).min(1).max(12),
  policies: z.array(z.string().max(80)).min(1).max(12),
  watchUrl: Link.optional(),
});
export type StreamPlan = z.infer<typeof StreamPlan>;

/** What is missing of a plan, by field; empty when it may stand. */
export function faultsOfPlan(plan: StreamPlan, now: Date): { path: string; code: string }[] {
  const faults: { path: string; code: string }[] = [];
  const add = (path: string, code: string) => faults.push({ path, code });
  const speaks = (kind: Speaker['kind']) => plan.speakers.some((speaker) => speaker.kind === kind);
  if (!speaks('official')) add('speakers', 'briefing.fault.noOfficial');
  if (!speaks('firm')) add('speakers', 'briefing.fault.noFirm');
  if (plan.endsAt <= plan.startsAt) add('endsAt', 'briefing.fault.endsFirst');
  if (new Date(plan.startsAt) <= now) add('startsAt', 'briefing.fault.past');
  return faults;
}
