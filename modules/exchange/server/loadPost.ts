import { newId } from '#platform/crypto/pure/newId.ts';
import type { Tx } from '#platform/db/server/database.ts';
import { announce, type NewPost, postsOf, putPost, setState } from './posts.ts';

type Given = Pick<NewPost, 'side' | 'help' | 'title' | 'place' | 'amountFrom' | 'amountTo' | 'topics'>;

/** Posts something for a firm of a demonstration, open at once; one with the same title is there already. */
export async function loadPost(
  tx: Tx,
  firm: { id: string; place: string },
  given: Given,
  now: Date,
): Promise<void> {
  if ((await postsOf(tx, firm.id)).some(({ title }) => title === given.title)) return;
  const id = newId();
  const days = { fromOn: null, untilOn: null };
  await putPost(tx, {
    ...given,
    ...days,
    id,
    organisation: firm.id,
    home: firm.place,
    description: '',
    at: now,
  });
  await setState(tx, [id], 'open', { at: now });
  await announce(tx, 'exchange.changed', { post: id }, now);
}
