import { z } from 'zod';
import { operation } from '#platform/api/pure/operation.ts';
import { Text } from '#platform/i18n/pure/text.ts';
import { ChannelChoice, Digest, OutsideChannel } from './pure/channel.ts';
import { QuietHours } from './pure/quietHours.ts';

export const NoticeView = z.object({
  id: z.uuid(),
  kind: z.string(),
  capacity: z.string().describe('person, firm:<organisation> or officer:<post>'),
  title: Text,
  body: Text,
  link: z.string().describe('path of the page where the reader goes on'),
  urgent: z.boolean(),
  at: z.iso.datetime(),
  readAt: z.iso.datetime().nullable(),
  caseId: z.uuid().nullable(),
});
export type NoticeView = z.infer<typeof NoticeView>;

export const KindPreference = z.object({
  kind: z.string().max(60),
  channels: z.array(ChannelChoice).max(4),
  digest: Digest,
});
export type KindPreference = z.infer<typeof KindPreference>;

export const Preferences = z.object({
  kinds: z.array(KindPreference.extend({ title: Text, legal: z.boolean() })),
  channels: z.array(
    z.object({
      channel: OutsideChannel,
      /** Set up in this installation. */
      installed: z.boolean(),
      address: z.string().nullable().describe('where it goes, masked; null when none is known'),
    }),
  ),
  quiet: QuietHours.nullable().describe('null: at any hour'),
});
export type Preferences = z.infer<typeof Preferences>;

const Unread = z.object({ unread: z.number().int() });
const tag = 'notices';

export const contract = {
  listNotices: operation({
    method: 'GET',
    path: '/notices',
    summary: 'What the signed-in person was told, unread first, in every capacity they still hold',
    tag,
    who: 'signedIn',
  })
    .input(
      z.object({
        unread: z.stringbool().optional(),
        urgent: z.stringbool().optional(),
        kind: z.string().max(60).optional(),
        caseId: z.uuid().optional(),
        page: z.coerce.number().int().min(1).default(1),
        size: z.coerce.number().int().min(1).max(100).default(20),
      }),
    )
    .output(z.object({ notices: z.array(NoticeView), total: z.number().int(), unread: z.number().int() })),

  unreadCount: operation({
    method: 'GET',
    path: '/notices/unread',
    summary: 'How many notices wait to be read',
    tag,
    who: 'signedIn',
  })
    .input(z.object({}))
    .output(Unread),

  markRead: operation({
    method: 'POST',
    path: '/notices/{id}/read',
    summary: 'One of the own notices has been read',
    tag,
    who: 'signedIn',
    errors: ['notFound'],
  })
    .input(z.object({ id: z.uuid() }))
    .output(Unread),

  markAllRead: operation({
    method: 'POST',
    path: '/notices/read',
    summary: 'All notices up to an instant have been read; one that came after stays unread',
    tag,
    who: 'signedIn',
  })
    .input(z.object({ upTo: z.iso.datetime() }))
    .output(Unread),

  getPreferences: operation({
    method: 'GET',
    path: '/notices/preferences',
    summary: 'By which channels, how often and at which hours the person is told',
    tag,
    who: 'signedIn',
  })
    .input(z.object({}))
    .output(Preferences),

  setPreferences: operation({
    method: 'PUT',
    path: '/notices/preferences',
    summary: 'Chooses channels and digests by kind of notice, and quiet hours',
    tag,
    who: 'signedIn',
    errors: ['form.invalid'],
  })
    .input(z.object({ kinds: z.array(KindPreference).max(50), quiet: QuietHours.nullable() }))
    .output(Preferences),
};
