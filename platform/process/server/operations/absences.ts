import { postHolders } from '#platform/access/server/postHolders.ts';
import type { Call } from '#platform/api/server/call.ts';
import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { type Queryable, sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { recordAction } from '#platform/ledger/server/recordAction.ts';
import { contract } from '../../contract.ts';
import type { OfficerActor } from '../processBook.ts';
import type { AbsenceRow } from '../standIns.ts';

const COLUMNS = `id, person_id, role, agency_id, deputy_id, from_date::text AS from_date, to_date::text AS to_date, reason`;
// One's own, those one stands in for, and for the head every one of the agency; past ones go with their last day.
const LIST = sql(
  'absences_list',
  `SELECT ${COLUMNS} FROM absences WHERE agency_id = $2 AND ended_at IS NULL AND to_date >= $3
     AND ($4 OR person_id = $1 OR deputy_id = $1) ORDER BY from_date, id`,
);
const CLASH = sql(
  'absences_clash',
  `SELECT id FROM absences WHERE person_id = ANY ($1::uuid[]) AND agency_id = $2 AND role = $3 AND ended_at IS NULL
     AND from_date <= $5 AND to_date >= $4 LIMIT 1`,
);
const INSERT = sql(
  'absence_insert',
  `INSERT INTO absences (id, person_id, role, agency_id, deputy_id, from_date, to_date, reason, noted_by, noted_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);
const FIND = sql('absence_find', `SELECT ${COLUMNS} FROM absences WHERE id = $1 AND ended_at IS NULL`);
const END = sql('absence_end', 'UPDATE absences SET ended_at = $2 WHERE id = $1');
const POSTS = sql(
  'absence_agency_posts',
  `SELECT DISTINCT person_id AS person, role FROM posts
   WHERE agency_id = $1 AND valid_from <= $2 AND (valid_to IS NULL OR valid_to >= $2)`,
);
const HEAD = 'agency-head';

function officerOf(call: Call): OfficerActor {
  call.require(call.actor.kind === 'officer');
  return call.actor as OfficerActor;
}

async function listFor(call: Call, actor: OfficerActor) {
  const { db, now } = call;
  const today = legalDate(now);
  const { agency, role } = actor.post;
  const isHead = role === HEAD;
  const rows = await db.rows<AbsenceRow>(LIST, [actor.person.id, agency, today, isHead]);
  const posts = await db.rows<{ person: string; role: string }>(POSTS, [agency, today]);
  const mine = posts.filter((post) => isHead || post.role === role);
  const ids = [...mine.map(({ person }) => person), ...rows.flatMap((row) => [row.person_id, row.deputy_id])];
  const names = await call.services.namesOf(db, [...new Set(ids)]);
  const named = (id: string) => ({ id, name: names.get(id) ?? '' });
  return {
    absences: rows.map((row) => ({
      id: row.id,
      person: named(row.person_id),
      deputy: named(row.deputy_id),
      role: row.role,
      from: row.from_date,
      to: row.to_date,
      reason: row.reason,
      now: row.from_date <= today,
      mayEnd: isHead || row.person_id === actor.person.id,
    })),
    people: mine.map(({ person, role: post }) => ({ ...named(person), role: post })),
    me: { id: actor.person.id, role },
  };
}

export const listAbsences = serve(contract.listAbsences, async (call) => listFor(call, officerOf(call)));

/** Noted by the officer, or by the head for anybody of the agency. The deputy holds the same post. */
export const noteAbsence = serve(contract.noteAbsence, async (call, input) => {
  const actor = officerOf(call);
  const { tx, now } = call;
  const { agency, place, role: own } = actor.post;
  const { person, deputy, from, to, reason } = input;
  call.require(person === actor.person.id || own === HEAD);
  const role = person === actor.person.id ? own : input.role;
  const today = legalDate(now);
  const wrong = (path: string, code: string) => {
    throw new Problem('form.invalid', 422, { fields: [{ path, code }] });
  };
  if (to < from || to < today) wrong('to', 'process.absence.order');
  const holders = (await holdersOf(tx, { agency, role, place }, today)).filter((one) => one !== person);
  if (!holders.includes(deputy)) wrong('deputy', 'process.absence.deputy');
  if (await tx.maybe(CLASH, [[person, deputy], agency, role, from, to]))
    wrong('from', 'process.absence.clash');
  const id = newId();
  await tx.rows(INSERT, [id, person, role, agency, deputy, from, to, reason, actor.person.id, now]);
  await record(call, actor, id, 'note', { person, deputy, role, agency, from, to });
  return listFor(call, actor);
});

export const endAbsence = serve(contract.endAbsence, async (call, { id }) => {
  const actor = officerOf(call);
  const row = await call.tx.maybe<AbsenceRow>(FIND, [id]);
  if (!row) throw new Problem('notFound', 404);
  const isHead = actor.post.role === HEAD && row.agency_id === actor.post.agency;
  call.require(isHead || row.person_id === actor.person.id);
  await call.tx.rows(END, [id, call.now]);
  await record(call, actor, id, 'end', {});
  return listFor(call, actor);
});

async function holdersOf(db: Queryable, post: { agency: string; role: string; place: string }, on: string) {
  return (await postHolders(db, post, on)).map(({ person }) => person);
}

async function record(
  call: Call,
  actor: OfficerActor,
  id: string,
  name: string,
  body: Record<string, string>,
) {
  await recordAction(call.tx, {
    subjectType: 'absence',
    subjectId: id,
    name,
    actorId: actor.person.id,
    capacity: { kind: 'officer', ...actor.post },
    at: call.now,
    body,
  });
}
