import { delegationsOf, findDelegation } from '#modules/organisations/index.ts';
import type { Actor, Person } from '#platform/access/pure/actor.ts';
import { findPost, postsOf } from '#platform/access/server/posts.ts';
import { getRole } from '#platform/access/server/roles.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import type { CapacityView } from '../contract.ts';
import { type Capacity, capacityKey } from '../domain/capacity.ts';

/** Everything a person may act as on that day: themselves, firms, posts. @param on 'YYYY-MM-DD' */
export async function capacitiesOf(db: Queryable, person: string, on: string): Promise<CapacityView[]> {
  const delegations = await delegationsOf(db, person, on);
  const posts = await postsOf(db, person, on);
  // Owner and preparer of one firm: the strongest comes first and stands for it.
  const firms = [
    ...new Map(delegations.toReversed().map((held) => [held.organisation, held])).values(),
  ].reverse();
  return [
    { kind: 'person', key: 'person' },
    ...firms.map(({ organisation, uscc, name, delegation, may, validTo }) => ({
      kind: 'firm' as const,
      key: capacityKey({ kind: 'firm', organisation }),
      organisation: { id: organisation, uscc, name },
      delegation,
      may,
      validTo,
    })),
    ...posts.map((post) => ({
      kind: 'officer' as const,
      key: capacityKey({ kind: 'officer', post: post.id }),
      post: post.id,
      role: { id: post.role, title: getRole(post.role).title },
      agency: { id: post.agency, name: post.agencyName },
      place: { id: post.place, name: post.placeName },
    })),
  ];
}

/** The actor that the person is in that capacity on that day; undefined when the capacity does not hold. */
export async function findActor(
  db: Queryable,
  { id, name }: Person,
  capacity: Capacity,
  on: string,
): Promise<Actor | undefined> {
  const person = { id, name };
  if (capacity.kind === 'person') return { kind: 'person', person };
  if (capacity.kind === 'firm') {
    const held = await findDelegation(db, id, capacity.organisation, on);
    if (!held) return undefined;
    const { organisation, delegation, may } = held;
    return { kind: 'firm', person, organisation, delegation, may };
  }
  const post = await findPost(db, capacity.post, on);
  if (!post || post.person !== id) return undefined;
  return { kind: 'officer', person, post: { role: post.role, agency: post.agency, place: post.place } };
}

/** As whom a person begins: as last time when that still holds, else from a post, for a firm, as oneself. */
export async function firstCapacity(
  db: Queryable,
  person: Person,
  last: Capacity | null,
  on: string,
): Promise<Capacity> {
  if (last && (await findActor(db, person, last, on))) return last;
  const [post] = await postsOf(db, person.id, on);
  if (post) return { kind: 'officer', post: post.id };
  const [held] = await delegationsOf(db, person.id, on);
  return held ? { kind: 'firm', organisation: held.organisation } : { kind: 'person' };
}
