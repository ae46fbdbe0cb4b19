import { findPersonByNameAndMobile } from '#modules/identity/index.ts';
import { findAgency } from '#platform/access/server/agencies.ts';
import { appoint } from '#platform/access/server/posts.ts';
import { allRoles } from '#platform/access/server/roles.ts';
import { liesWithin } from '#platform/access/server/scope.ts';
import type { Call } from '#platform/api/server/call.ts';
import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { inLanguage } from '#platform/i18n/pure/text.ts';
import { contract } from '../contract.ts';
import { whySeparate } from '../domain/separations.ts';
import { keeperOf } from './keeper.ts';
import { readSeparations } from './readSeparations.ts';
import { recordPostAct } from './recordPostAct.ts';
import { lockPost, type PostRow, postsOfPerson, presentPost } from './rows.ts';

const LOCK = sql('posts_lock_person', `SELECT pg_advisory_xact_lock(hashtextextended('posts:' || $1, 0))`);

/** A post acts where its agency is. Two at once for one person go one after the other, or both could pass the check. */
export const grantPost = serve(contract.grantPost, async (call, input) => {
  const keeper = keeperOf(call);
  const { tx, now, services } = call;
  const { role, validFrom, validTo, reason } = input;
  const today = legalDate(now);
  const agency = await findAgency(tx, input.agency);
  call.require(
    agency !== undefined && !agency.retired && (await services.covers(keeper.place, agency.place, tx)),
  );
  if (!agency || !allRoles().has(role)) throw new Problem('notFound', 404);
  if (validFrom < today) throw new Problem('posts.backdated', 422);
  if (validTo !== null && validTo < validFrom) throw new Problem('posts.endsBeforeStart', 422);
  const person = await findPersonByNameAndMobile(tx, input.person);
  if (!person) throw new Problem('posts.personUnknown', 422);
  if (person.id === keeper.person) throw new Problem('posts.ownPost', 403);
  await tx.rows(LOCK, [person.id]);
  const wanted = { role, agency: agency.id, place: agency.place };
  const until = validTo ?? '9999-12-31';
  const held = (await postsOfPerson(tx, person.id, validFrom)).filter((post) => post.valid_from <= until);
  for (const post of held) await refuseJoined(call, wanted, post);
  const id = await appoint(tx, { person: person.id, ...wanted, validFrom, validTo });
  const row = (await lockPost(tx, id))!;
  await recordPostAct(call, 'grantPost', row, reason);
  return presentPost(row, person.name, today);
});

/** @throws Problem posts.heldAlready, posts.separate */
async function refuseJoined(
  { tx, language }: Call,
  wanted: { role: string; agency: string; place: string },
  row: PostRow,
): Promise<void> {
  const held = { role: row.role, agency: row.agency_id, place: row.place_id };
  if (held.role === wanted.role && held.agency === wanted.agency && held.place === wanted.place)
    throw new Problem('posts.heldAlready', 409);
  const samePlace =
    (await liesWithin(tx, held.place, wanted.place)) || (await liesWithin(tx, wanted.place, held.place));
  const separation = whySeparate(readSeparations(), { wanted, held, samePlace });
  if (!separation) return;
  const { title } = allRoles().get(held.role)!;
  throw new Problem('posts.separate', 409, {
    params: { role: inLanguage(title, language), why: inLanguage(separation.why, language) },
  });
}
