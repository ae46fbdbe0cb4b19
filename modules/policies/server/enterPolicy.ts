import { findCompetentAgency } from '#platform/access/server/agencies.ts';
import { findPlace, getPlace } from '#platform/access/server/places.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import type { Tx } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { noStanding } from '#platform/process/server/noStanding.ts';
import type { ProcessBook } from '#platform/process/server/processBook.ts';
import { startCase } from '#platform/process/server/startCase.ts';
import type { Policy } from '../domain/policy.ts';
import type { PolicyLevel } from '../domain/policyParts.ts';
import { LAST_DAY, PUBLICATION } from '../domain/publicationProcess.ts';
import { indexPolicy } from './indexPolicy.ts';
import { addVersion, findPolicyVersion } from './policies.ts';
import { succeed } from './succeed.ts';

/** The agency that keeps the library of a place, by its duty. */
export const LIBRARY_DUTY = 'policy-library';

interface Entry {
  body: Policy;
  /** The place that takes the policy over. */
  place: string;
  reform: string;
  book: ProcessBook;
  now: Date;
}

/** What a published version needs to know of its place of origin: by level, in the chain of the adopting place. */
const LEVEL_OF_PLACE: Partial<Record<PolicyLevel, string>> = { national: 'country', region: 'province' };

/**
 * Enters a policy of a pack: in force, or as past when its last day is over. What is issued here needs its
 * review in the file (art. 18); for what others issued the issuer makes it. Entered before, it changes nothing.
 * @throws Problem policy.overlaps, policy.notReviewed
 */
export async function enterPolicy(
  tx: Tx,
  { body: file, place: adopting, reform, book, now }: Entry,
): Promise<boolean> {
  if (await findPolicyVersion(tx, file.policy, file.version)) return false;
  const today = legalDate(now);
  const body: Policy = { ...file, place: await placeFor(tx, file, adopting) };
  const isOwn = body.document.confidence === 'issued-here';
  if (isOwn && !body.competitionReview) {
    throw new Problem('policy.notReviewed', 409, { params: { policy: body.policy } });
  }
  await succeed({ tx, book, now, today }, body);
  const isPast = body.valid.ended === true || (body.valid.to !== undefined && body.valid.to < today);
  const keeper = await findCompetentAgency(tx, adopting, LIBRARY_DUTY);
  const caseId = newId();
  const { from, to } = body.valid;
  await startCase(
    { tx, book, now, standing: noStanding },
    {
      id: caseId,
      process: PUBLICATION,
      action: isPast ? 'enterPast' : 'enter',
      actor: { kind: 'system', by: 'rule' },
      title: body.names,
      place: keeper?.place ?? adopting,
      agencies: keeper ? { library: keeper.id } : {},
      applicantName: body.issuer.zh,
      facts: { policy: body.policy, version: body.version, [LAST_DAY]: isPast ? null : (to ?? null) },
    },
  );
  await addVersion(tx, {
    policy: body.policy,
    version: body.version,
    level: body.level,
    place_id: body.place,
    case_id: caseId,
    state: isPast ? 'expired' : 'published',
    body,
    review: body.competitionReview ?? { outcome: 'issuer' },
    reform,
    holds_from: from ?? null,
    holds_to: to ?? null,
    drafted_at: now,
    drafted_by: null,
    published_at: now,
    // Nobody has held a copy against its source yet; what is issued here is its own source.
    checked_on: isOwn ? today : null,
    ended_at: isPast ? now : null,
    followed_by: null,
  });
  if (!isPast) await indexPolicy(tx, body, now);
  return true;
}

/** The adopting city puts itself, its province or its country in the place that the file names; a place of its own stays. */
async function placeFor(tx: Tx, { place, level }: Policy, adopting: string): Promise<string> {
  const { path } = await getPlace(tx, adopting);
  const named = await findPlace(tx, place);
  if (named && (path.includes(place) || named.path.includes(adopting))) return place;
  const wanted = LEVEL_OF_PLACE[level];
  if (wanted === undefined) return adopting;
  for (const id of path) {
    if ((await getPlace(tx, id)).level === wanted) return id;
  }
  return adopting;
}
