import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { sql } from '#platform/db/server/database.ts';
import { findEntry } from '#platform/registers/server/findEntry.ts';
import { contract } from '../contract.ts';

const COUNT = sql(
  'registration_count',
  `SELECT count(*) AS registered,
     count(*) FILTER (WHERE EXISTS (SELECT FROM organisation_changes c
       WHERE c.organisation_id = o.id AND c.move = 'register' AND c.case_id IS NOT NULL)) AS online
   FROM organisations o JOIN places p ON p.id = o.place_id
   WHERE o.established_on BETWEEN $1 AND $2 AND $3 = ANY (p.path)`,
);

/** A target that a document sets is measured, and blocks nothing. */
const TARGETS = 'registration-targets';

/**
 * How many of the firms founded in a time were registered wholly online here, signatures and licence included; the
 * others came into the register by another way (LIF-01.r6).
 */
export const getRegistrationFigures = serve(contract.getRegistrationFigures, async (call, { from, to }) => {
  const { actor, db, now, services } = call;
  call.require(actor.kind === 'officer');
  const place = actor.kind === 'officer' ? actor.post.place : '';
  const found = await db.one<{ registered: number; online: number }>(COUNT, [from, to, place]);
  const registered = Number(found.registered);
  const online = Number(found.online);
  const entry = await findEntry(db, TARGETS, 'electronic-share', legalDate(now), place);
  const source = entry ? String(entry.body['basis'] ?? '') : '';
  return {
    registered,
    online,
    share: registered === 0 ? null : ((online / registered) * 100).toFixed(1),
    target: entry
      ? { share: String(entry.body['least']), source, citation: services.law.cite(source) ?? null }
      : null,
  };
});
