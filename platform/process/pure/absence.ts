import { z } from 'zod';

/** A colleague in the same post. */
export const Colleague = z.object({ id: z.uuid(), name: z.string(), absentUntil: z.iso.date().nullable() });
export type Colleague = z.infer<typeof Colleague>;

export const AbsenceView = z.object({
  id: z.uuid(),
  person: z.object({ id: z.uuid(), name: z.string() }),
  deputy: z.object({ id: z.uuid(), name: z.string() }),
  role: z.string(),
  from: z.iso.date(),
  to: z.iso.date(),
  reason: z.string(),
  /** It holds today. */
  now: z.boolean(),
  /** The caller may end it. */
  mayEnd: z.boolean(),
});
export type AbsenceView = z.infer<typeof AbsenceView>;

/** Somebody is away and somebody else has the task: told to both, and to everybody who looks. */
export const StandIn = z.object({
  deputyId: z.string(),
  deputyName: z.string().nullable(),
  until: z.iso.date(),
  reason: z.string(),
});
export type StandIn = z.infer<typeof StandIn>;
