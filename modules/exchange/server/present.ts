import { getPlace } from '#platform/access/server/places.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import type { OwnPost, PostView } from '../contract.ts';
import { type MatchRow, matchesOf } from './matches.ts';
import { findPost, type PostRow, postsOf } from './posts.ts';

export function presentPost(row: PostRow): PostView {
  const { id, side, help, title, description, amountFrom, amountTo, fromOn, untilOn } = row;
  const place = { id: row.place, name: row.placeName };
  return {
    id,
    side,
    help,
    title,
    description,
    place,
    amountFrom,
    amountTo,
    fromOn,
    untilOn,
    topics: [...row.topics],
  };
}

/** Posts of a firm with their matches, and the places that it can post for. */
export async function presentMine(db: Queryable, firm: { id: string; place: string }, now: Date) {
  const today = legalDate(now);
  const rows = await postsOf(db, firm.id);
  const matches = await matchesOf(
    db,
    rows.map(({ id }) => id),
  );
  const posts: OwnPost[] = [];
  for (const row of rows) {
    const isExpired = row.state === 'open' && row.untilOn !== null && row.untilOn < today;
    const own = isExpired ? [] : matches.filter(({ need, offer }) => need === row.id || offer === row.id);
    posts.push({
      ...presentPost(row),
      state: isExpired ? 'expired' : row.state,
      reason: row.reason,
      matches: (await Promise.all(own.map((match) => presentMatch(db, row, match, today)))).flat(),
    });
  }
  return { posts, places: await placesOf(db, firm.place) };
}

async function presentMatch(db: Queryable, own: PostRow, match: MatchRow, today: string) {
  const other = (await findPost(db, own.side === 'need' ? match.offer : match.need))!;
  const isDeal = match.needAgreedAt !== null && match.offerAgreedAt !== null;
  if (!isDeal && other.untilOn !== null && other.untilOn < today) return [];
  const [mine, theirs] =
    own.side === 'need'
      ? [match.needAgreedAt, match.offerAgreedAt]
      : [match.offerAgreedAt, match.needAgreedAt];
  return [
    {
      id: match.id,
      with: { ...presentPost(other), firm: other.firm },
      score: match.score,
      points: match.points,
      agreed: mine !== null,
      otherAgreed: theirs !== null,
    },
  ];
}

/** The place of a firm and those above it up to the city; nobody posts for a province. */
export async function placesOf(db: Queryable, place: string) {
  const { path } = await getPlace(db, place);
  const places = await Promise.all(path.map((id) => getPlace(db, id)));
  return places
    .filter(({ level }) => level !== 'country' && level !== 'province')
    .map(({ id, name }) => ({ id, name }));
}
