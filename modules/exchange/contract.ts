import { z } from 'zod';
import { operation } from '#platform/api/pure/operation.ts';
import { CalendarDate } from '#platform/calendar/pure/calendarDate.ts';
import { Name } from '#platform/i18n/pure/name.ts';
import { HELPS, SIDES } from './domain/helps.ts';
import { PairPoint } from './domain/pairsOf.ts';

const tag = 'Needs and offers';
const Yuan = z.string().regex(/^\d{1,13}(\.\d{1,2})?$/);
/** Topics stand inside rules: letters, digits, blanks and hyphens only. */
const Topic = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} -]{0,19}$/u);

const PostView = z.object({
  id: z.uuid(),
  side: z.enum(SIDES),
  help: z.enum(HELPS),
  title: z.string(),
  description: z.string(),
  place: z.object({ id: z.string(), name: Name }),
  amountFrom: z.string().nullable(),
  amountTo: z.string().nullable(),
  fromOn: CalendarDate.nullable(),
  untilOn: CalendarDate.nullable(),
  topics: z.array(z.string()),
});
export type PostView = z.infer<typeof PostView>;

const MatchView = z.object({
  id: z.uuid(),
  with: PostView.extend({ firm: z.string() }),
  score: z.number().int(),
  points: z.array(PairPoint),
  agreed: z.boolean(),
  otherAgreed: z.boolean(),
});
export type MatchView = z.infer<typeof MatchView>;

const OwnPost = PostView.extend({
  state: z.enum(['waiting', 'open', 'expired', 'refused', 'withdrawn', 'done']),
  reason: z.string().nullable(),
  matches: z.array(MatchView),
});
export type OwnPost = z.infer<typeof OwnPost>;
const Mine = z.object({
  posts: z.array(OwnPost),
  /** Where the firm can post for: its own place and every place above it within the city. */
  places: z.array(z.object({ id: z.string(), name: Name })),
});

const DeskPost = PostView.extend({ firm: z.string(), state: z.enum(['waiting', 'open']) });
export type DeskPost = z.infer<typeof DeskPost>;
const Desk = z.object({ posts: z.array(DeskPost) });

const deciders = { firm: ['owner', 'agent'] } as const;
const writes = ['access.denied', 'notFound'] as const;

export const contract = {
  listOpenPosts: operation({
    method: 'GET',
    path: '/exchange',
    summary: 'Open needs and offers, without the names of firms',
    tag,
    who: 'anyone',
  })
    .input(z.object({ side: z.enum(SIDES).optional(), help: z.enum(HELPS).optional() }))
    .output(z.object({ posts: z.array(PostView) })),
  listMyPosts: operation({
    method: 'GET',
    path: '/exchange/mine',
    summary: 'Needs and offers of the own firm, with what they match and why',
    tag,
    who: { firm: ['owner', 'preparer', 'agent'] },
    errors: ['notFound'],
  }).output(Mine),
  putPost: operation({
    method: 'POST',
    path: '/exchange/posts',
    summary: 'Post a need or an offer, or change one; an officer reads it before it is matched',
    tag,
    who: deciders,
    errors: [...writes, 'exchange.ended', 'exchange.range'],
  })
    .input(
      z.object({
        post: z.uuid().optional(),
        side: z.enum(SIDES),
        help: z.enum(HELPS),
        title: z.string().trim().min(2).max(60),
        description: z.string().trim().max(1000).default(''),
        place: z.string().max(60),
        amountFrom: Yuan.nullable().default(null),
        amountTo: Yuan.nullable().default(null),
        fromOn: CalendarDate.nullable().default(null),
        untilOn: CalendarDate.nullable().default(null),
        topics: z.array(Topic).max(5).default([]),
      }),
    )
    .output(Mine),
  withdrawPost: operation({
    method: 'POST',
    path: '/exchange/posts/{post}/withdraw',
    summary: 'Take a need or an offer back',
    tag,
    who: deciders,
    errors: [...writes, 'exchange.ended'],
  })
    .input(z.object({ post: z.uuid() }))
    .output(Mine),
  agreeOnMatch: operation({
    method: 'POST',
    path: '/exchange/matches/{match}/agree',
    summary: 'Confirm a deal; once both sides have, both posts are done',
    tag,
    who: deciders,
    errors: [...writes, 'exchange.gone'],
  })
    .input(z.object({ match: z.uuid() }))
    .output(Mine),
  listPostsToDecide: operation({
    method: 'GET',
    path: '/exchange/desk',
    summary: 'Posts of the place that wait to be read, and open ones',
    tag,
    who: { officer: ['reform-office'] },
  }).output(Desk),
  decidePost: operation({
    method: 'POST',
    path: '/exchange/posts/{post}/decide',
    summary: 'Publish a post, or refuse it or take it down with a reason',
    tag,
    who: { officer: ['reform-office'] },
    errors: [...writes, 'exchange.ended', 'exchange.reason'],
  })
    .input(
      z.object({
        post: z.uuid(),
        verdict: z.enum(['publish', 'refuse']),
        reason: z.string().trim().max(500).default(''),
      }),
    )
    .output(Desk),
};
