import { getPlace } from '#platform/access/server/places.ts';
import type { Call } from '#platform/api/server/call.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import type { QuestionView, StreamCard, StreamView } from '../contract.ts';
import { phaseAt } from '../domain/questions.ts';
import { linkPolicies, linksInForce, type PolicyLink } from './policyLinks.ts';
import { answeredOf, type QuestionRow } from './questions.ts';
import { isSignedUp, signsUpAs } from './signUps.ts';
import { isComing, isPlanner } from './streamAccess.ts';
import type { StreamRow } from './streams.ts';

export async function presentPlace(db: Queryable, id: string) {
  const { name } = await getPlace(db, id);
  return { id, zh: name.zh, en: name.en ?? null };
}

export function presentCard(row: StreamRow, now: Date): StreamCard {
  const { id, theme, state, speakers, answers } = row;
  return {
    id,
    theme,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    state,
    stands: state === 'planned' ? standsAt(row, now) : state,
    speakers,
    answers,
  };
}

function standsAt({ starts_at, ends_at }: StreamRow, now: Date): 'coming' | 'live' | 'over' {
  if (now < starts_at) return 'coming';
  return now < ends_at ? 'live' : 'over';
}

export async function presentQuestion(
  db: Queryable,
  row: QuestionRow,
  inForce: ReadonlyMap<string, PolicyLink>,
): Promise<QuestionView> {
  return {
    id: row.id,
    words: row.words,
    phase: row.phase,
    answer: row.answer,
    answeredWhen: row.answered_when,
    answeredAt: row.answered_at?.toISOString() ?? null,
    policies: await linkPolicies(db, row.policies, inForce),
  };
}

/** A stream with what was asked and answered; questions without an answer are nobody's to read. */
export async function presentStream(call: Call, row: StreamRow): Promise<StreamView> {
  const { db, now } = call;
  const inForce = await linksInForce(db, now);
  const answered = await answeredOf(db, row.id);
  return {
    ...presentCard(row, now),
    place: await presentPlace(db, row.place_id),
    story: row.story,
    policies: await linkPolicies(db, row.policies, inForce),
    watchUrl: row.watch_url,
    replayUrl: row.replay_url,
    cancelledFor: row.cancelled_for,
    asking: phaseAt(row, now) ?? null,
    movedFrom: row.moved_from?.toISOString() ?? null,
    signUp: await signUpOf(call, row),
    mayChange: isComing(row, now) && isPlanner(call, row) && (await isOfOwnPlace(call, row)),
    questions: await Promise.all(answered.map((one) => presentQuestion(db, one, inForce))),
  };
}

async function signUpOf({ db, actor, now }: Call, row: StreamRow): Promise<StreamView['signUp']> {
  if (!isComing(row, now)) return 'none';
  if (!('person' in actor)) return 'signIn';
  const who = signsUpAs(actor);
  if (!who) return 'none';
  return (await isSignedUp(db, row.id, who)) ? 'yes' : 'no';
}

async function isOfOwnPlace({ actor, services }: Call, { place_id }: StreamRow): Promise<boolean> {
  return actor.kind === 'officer' && services.covers(actor.post.place, place_id);
}
