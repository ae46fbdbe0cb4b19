import { knownPlaces, withAncestors } from '#apps/scenarios/castPlaces.ts';
import { loadCast } from '#apps/scenarios/loadCast.ts';
import { publishOpinions } from '#modules/correspondence/index.ts';
import { publishCreditRegisters } from '#modules/credit/index.ts';
import { signInPerson } from '#modules/identity/server/signInPerson.ts';
import { publishPack, type Sandbox, type SandboxContent } from '#modules/reforms/index.ts';
import type { Offices } from '#modules/reforms/server/sandbox/officesOf.ts';
import { publishSharingRegisters } from '#modules/sharing/index.ts';
import { NewAgency } from '#platform/access/pure/agency.ts';
import { putAgency } from '#platform/access/server/agencies.ts';
import { putPlace } from '#platform/access/server/places.ts';
import { appoint } from '#platform/access/server/posts.ts';
import { allRoles } from '#platform/access/server/roles.ts';
import type { Services } from '#platform/api/server/services.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { sql, type Tx } from '#platform/db/server/database.ts';
import { publishOwnRegisters } from '#platform/registers/server/publishOwnRegisters.ts';
import { type Stage, stageOf } from './sandboxStage.ts';

/** Under which the people of a sandbox are known there. */
export const SANDBOX_PROVIDER = 'sandbox';
/** Posts hold before anything begins, however far the clock is moved. */
const LONG_AGO = '2020-01-01';
const COUNTER = 'window';

const AGENCIES = sql(
  'sandbox_loaded_agencies',
  'SELECT id, duties, place_id AS place FROM agencies WHERE NOT retired ORDER BY id',
);
const POSTS = sql('sandbox_loaded_posts', 'SELECT role, agency_id AS agency FROM posts');

/** Fills a fresh database: places, agencies and posts, invented people in all of them, and the definition in force. */
export async function loadSandbox(
  services: Services,
  { place_id: home, way }: Pick<Sandbox, 'place_id' | 'way'>,
  content: SandboxContent,
): Promise<void> {
  const now = services.now();
  const at = { now, today: legalDate(now) };
  const known = knownPlaces(content.ownPlaces);
  const stage = stageOf(content, home, known);
  const { agencies, posts } = stage.cityDecides
    ? { agencies: content.offices.agencies, posts: takingPart(content.offices, stage) }
    : { agencies: [], posts: [] };
  await services.database.transaction(async (tx) => {
    const around = [...known.values()].filter(({ path, retired }) => path.includes(home) && !retired);
    const there = [...around.map(({ id }) => id), ...agencies.map(({ place }) => place)];
    for (const { path: _, ...place } of withAncestors(there, known)) await putPlace(tx, place, now);
    for (const agency of agencies) await putAgency(tx, NewAgency.parse(agency), now);
    await loadCast(tx, stage.cast, stage.places, known, now);
    await fillPosts(tx, [...(await unfilled(tx, stage, posts)), ...posts], stage, now);
    await publishOwnRegisters(tx, at);
    await publishCreditRegisters(tx, home, at);
    await publishSharingRegisters(tx, home, at);
    await publishOpinions(tx, now);
    await publishPack(tx, services, content.pack, { place: home, way });
  });
}

type Post = Offices['posts'][number];

/** Posts that the definitions ask for and that nobody has: each at the first agency with the duty. */
async function unfilled(tx: Tx, { needed }: Stage, filled: readonly Post[]): Promise<Post[]> {
  const agencies = await tx.rows<Pick<NewAgency, 'id' | 'duties' | 'place'>>(AGENCIES);
  const held = [...(await tx.rows<Omit<Post, 'place'>>(POSTS)), ...filled];
  const missing = new Map<string, Post>();
  for (const { role, duty } of needed) {
    const competent = agencies.filter(({ duties }) => duties.includes(duty));
    const has = competent.some(({ id }) => held.some((post) => post.agency === id && post.role === role));
    const [first] = competent;
    if (first && !has) missing.set(`${role} ${first.id}`, { role, agency: first.id, place: first.place });
  }
  return [...missing.values()];
}

/** Posts of the agencies that the definitions ask, and every counter: whoever else is in the city has no part in it. */
function takingPart({ agencies, posts }: Offices, { duties }: Stage): Post[] {
  const asked = new Set(
    agencies.filter((one) => one.duties.some((duty) => duties.includes(duty))).map(({ id }) => id),
  );
  const rank = [...allRoles().keys()];
  return posts
    .filter(({ agency, role }) => asked.has(agency) || role === COUNTER)
    .toSorted(
      (a, b) =>
        Number(asked.has(b.agency)) - Number(asked.has(a.agency)) ||
        a.agency.localeCompare(b.agency) ||
        rank.indexOf(a.role) - rank.indexOf(b.role),
    );
}

/** Somebody of their own in each, so that nobody has to decide on what they themselves prepared. */
async function fillPosts(
  tx: Tx,
  posts: readonly Post[],
  { officers, names }: Stage,
  now: Date,
): Promise<void> {
  const taken = new Set<string>();
  for (const [n, { role, agency, place }] of posts.entries()) {
    const free = [...officers.filter((one) => one.role === role).map((one) => one.name), ...names];
    const name = free.find((one) => !taken.has(one)) ?? `${names[n % names.length]}${n}`;
    taken.add(name);
    const subject = `${role} ${agency} ${place}`;
    const { id } = await signInPerson(tx, { provider: SANDBOX_PROVIDER, subject, name }, now);
    await appoint(tx, { person: id, role, agency, place, validFrom: LONG_AGO, validTo: null });
  }
}
