import { z } from 'zod';
import type { Services } from '#platform/api/server/services.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { Tx } from '#platform/db/server/database.ts';
import type { Consumer, OutboxEvent } from '#platform/jobs/server/consumer.ts';
import { applicants } from '#platform/notify/server/recipients.ts';
import { firstText } from '#platform/notify/server/render/firstText.ts';
import { tell } from '#platform/notify/server/tell.ts';
import { otherSide } from '../../domain/helps.ts';
import { pairsOf } from '../../domain/pairsOf.ts';
import { dropMatches, putMatch } from '../matches.ts';
import { findPost, type PostRow, postsFacing } from '../posts.ts';
import { readConditions } from '../readConditions.ts';

const Changed = z.object({ post: z.uuid() });
const Agreed = z.object({ to: z.uuid(), deal: z.boolean() });

/** Compares a post that changed with the open ones of the other side; both sides hear of a new pair, once for ever. */
export function followPosts(services: Services): Consumer {
  return {
    name: 'exchange.followPosts',
    topics: ['exchange.changed', 'exchange.agreed'],
    async handle(tx, event) {
      const now = services.now();
      if (event.topic === 'exchange.agreed') {
        const { to, deal } = Agreed.parse(event.payload);
        const post = await findPost(tx, to);
        if (post)
          await say(tx, event, post, { kind: 'exchange.deal', key: deal ? 'deal' : 'agreed', cause: to });
        return;
      }
      const post = await findPost(tx, Changed.parse(event.payload).post);
      if (!post) return;
      const today = legalDate(now);
      const isOpen = post.state === 'open' && (post.untilOn === null || post.untilOn >= today);
      const facing = isOpen ? await postsFacing(tx, post, otherSide(post.side), today) : [];
      const [needs, offers] = post.side === 'need' ? [[post], facing] : [facing, [post]];
      const kept: string[] = [];
      for (const pair of pairsOf(needs, offers, readConditions())) {
        const match = await putMatch(tx, pair, now);
        kept.push(match.id);
        if (!match.new) continue;
        for (const id of [pair.need, pair.offer]) {
          const told = [post, ...facing].find((one) => one.id === id)!;
          await say(tx, event, told, { kind: 'exchange.match', key: 'match', cause: `${match.id}:${id}` });
        }
      }
      await dropMatches(tx, [post.id], kept, now);
    },
  };

  async function say(
    tx: Tx,
    { at }: OutboxEvent,
    post: PostRow,
    { kind, key, cause }: { kind: string; key: string; cause: string },
  ): Promise<void> {
    const now = services.now();
    const holder = { organisation_id: post.organisation, person_id: null };
    const title = firstText(services, [`notices.exchange.${key}.title`], () => ({}));
    const body = firstText(services, [`notices.exchange.${key}.body`], () => ({}));
    const told = await applicants(tx, services.notices, holder, now);
    await tell(tx, services.notices, {
      cause: `exchange:${key}:${cause}`,
      caseId: null,
      at,
      now,
      told: told.map((one) => ({ ...one, kind, title, body, link: '/space/exchange' })),
    });
  }
}
