import { z } from 'zod';
import { operation } from '#platform/api/pure/operation.ts';
import { CalendarDate } from '#platform/calendar/pure/calendarDate.ts';
import { Name } from '#platform/i18n/pure/name.ts';
import { Text } from '#platform/i18n/pure/text.ts';

const Named = Name.extend({ id: z.string() });
const Titled = z.object({ id: z.string(), title: Text });

/** Who holds, held or will hold a post. */
export const PostView = z.object({
  id: z.string(),
  person: z.object({ id: z.string(), name: z.string() }),
  role: Titled,
  agency: Named,
  place: Named,
  validFrom: CalendarDate,
  validTo: CalendarDate.nullable(),
  state: z.enum(['held', 'ahead', 'ended']),
});
export type PostView = z.infer<typeof PostView>;

export const AgencyView = Named.extend({
  place: Named,
  duties: z.array(Text),
  /** Posts held there today. */
  held: z.number().int(),
});
export type AgencyView = z.infer<typeof AgencyView>;

/** One act of an administrator. */
export const PostAct = z.object({
  id: z.string(),
  act: z.enum(['grant', 'end']),
  at: z.iso.datetime(),
  by: z.string(),
  person: z.string(),
  role: Text,
  agency: Named,
  validFrom: CalendarDate,
  validTo: CalendarDate.nullable(),
  reason: z.string().nullable(),
});
export type PostAct = z.infer<typeof PostAct>;

const keeper = { officer: ['system-admin'] } as const;
const Reason = z.string().trim().min(1).max(500);
const tag = 'posts';

export const contract = {
  listPosts: operation({
    method: 'GET',
    path: '/posts',
    summary: 'Who holds which post in the place of the administrator and within it',
    tag,
    who: keeper,
  })
    .input(
      z.object({
        agency: z.string().max(80).optional(),
        /** Those of the past too. */
        ended: z.stringbool().optional(),
      }),
    )
    .output(z.object({ posts: z.array(PostView), today: CalendarDate })),
  listAgencies: operation({
    method: 'GET',
    path: '/agencies',
    summary: 'The agencies of the place and within it, with their duties, and the roles that there are',
    tag,
    who: keeper,
  })
    .input(z.object({}))
    .output(
      z.object({
        agencies: z.array(AgencyView),
        roles: z.array(Titled.extend({ description: Text })),
        separations: z.array(Text),
      }),
    ),
  listPostActs: operation({
    method: 'GET',
    path: '/posts/acts',
    summary: 'What was granted and ended, by whom and why, the newest first',
    tag,
    who: keeper,
  })
    .input(z.object({}))
    .output(z.object({ acts: z.array(PostAct) })),
  grantPost: operation({
    method: 'POST',
    path: '/posts',
    summary: 'Give somebody a post from a day on, with the reason',
    tag,
    who: keeper,
    errors: [
      'posts.personUnknown',
      'posts.ownPost',
      'posts.backdated',
      'posts.heldAlready',
      'posts.separate',
    ],
  })
    .input(
      z.object({
        /** Name and mobile together: a number alone must not tell whose it is. */
        person: z.object({ name: z.string().trim().min(1).max(50), mobile: z.string().max(20) }),
        role: z.string().max(60),
        agency: z.string().max(80),
        validFrom: CalendarDate,
        validTo: CalendarDate.nullable().default(null),
        reason: Reason,
      }),
    )
    .output(PostView),
  endPost: operation({
    method: 'POST',
    path: '/posts/{id}/end',
    summary: 'Set the last day of a post, with the reason; the last day counts',
    tag,
    who: keeper,
    errors: ['notFound', 'posts.ownPost', 'posts.backdated', 'posts.endsBeforeStart'],
  })
    .input(z.object({ id: z.uuid(), lastDay: CalendarDate, reason: Reason }))
    .output(PostView),
};
