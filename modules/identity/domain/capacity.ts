import { z } from 'zod';

/** In which capacity a session acts: what it refers to must still hold at every request. */
export const Capacity = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person') }),
  z.object({ kind: z.literal('firm'), organisation: z.uuid() }),
  z.object({ kind: z.literal('officer'), post: z.uuid() }),
]);
export type Capacity = z.infer<typeof Capacity>;

export const AS_PERSON: Capacity = { kind: 'person' };

/** `person`, `firm:<organisation>` or `officer:<post>`: what a page sends along to say as whom it was shown. */
export function capacityKey(capacity: Capacity): string {
  if (capacity.kind === 'firm') return `firm:${capacity.organisation}`;
  return capacity.kind === 'officer' ? `officer:${capacity.post}` : 'person';
}
