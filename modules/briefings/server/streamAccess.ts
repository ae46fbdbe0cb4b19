import type { Call } from '#platform/api/server/call.ts';
import { OFFICE } from '../contract.ts';
import { officerOf } from './officeOf.ts';
import { lockStream, type StreamRow } from './streams.ts';

/** A stream in the place of the officer's post, held until the transaction ends. */
export async function ownStream(call: Call, id: string): Promise<StreamRow> {
  const { post } = officerOf(call);
  const row = await lockStream(call.tx, id);
  call.require(await call.services.covers(post.place, row.place_id));
  return row;
}

/** Whoever planned it changes it, or the head of an office there; what nobody is known to have planned, any of them. */
export function isPlanner({ actor }: Call, { planned_by }: StreamRow): boolean {
  if (actor.kind !== 'officer' || !OFFICE.some((role) => role === actor.post.role)) return false;
  return planned_by === null || planned_by === actor.person.id || actor.post.role === 'agency-head';
}

export function isComing({ state, starts_at }: StreamRow, now: Date): boolean {
  return state === 'planned' && now < starts_at;
}
