import { z } from 'zod';
import type { Process, Transition } from './definition.ts';

/**
 * Whether an action may be taken on several cases at once, with a moment in which it can be taken back: one that moves a
 * case on within the agency. Never one that ends the case, weighs on the applicant, gives more time, asks for somebody
 * in person, or needs more than a reason: each of those is looked at by itself.
 */
export function mayBeTogether(process: Process, transition: Transition): boolean {
  const { grave, through, extends: more, personally, requires = [], to } = transition;
  if (grave || through || more || personally) return false;
  const target = process.states[to];
  if (!target || target.final !== undefined || target.holder === 'applicant') return false;
  // What stops a clock is told to the applicant with reasons of that case.
  const stops = Object.values(process.clocks).some(({ stopsIn }) => stopsIn?.[to] !== undefined);
  return !stops && requires.every((name) => name === 'reason');
}

export const Planned = z.object({
  batch: z.uuid(),
  dueAt: z.iso.datetime(),
  waitSeconds: z.number().int(),
  items: z.array(
    z.object({
      caseId: z.uuid(),
      number: z.string(),
      state: z.enum(['waiting', 'done', 'undone', 'refused']),
      problem: z.object({ code: z.string(), title: z.string(), wayOut: z.string() }).nullable(),
    }),
  ),
});
export type Planned = z.infer<typeof Planned>;
