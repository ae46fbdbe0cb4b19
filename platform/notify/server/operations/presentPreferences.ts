import type { Call } from '#platform/api/server/call.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import type { Preferences } from '../../contract.ts';
import { OutsideChannel } from '../../pure/channel.ts';
import { maskAddress } from '../../pure/maskAddress.ts';
import type { NoticeKind } from '../../pure/noticeKind.ts';
import { reachable } from '../channels/reachable.ts';
import type { NoticeBook } from '../noticeBook.ts';
import { preferencesOf } from '../preferences.ts';
import type { OwnNotices } from './ownNotices.ts';

/** The kinds a person can be told: everybody may be an applicant, officers' kinds need a post. */
export function kindsFor({ kinds }: NoticeBook, capacities: readonly string[]): NoticeKind[] {
  const officer = capacities.some((key) => key.startsWith('officer:'));
  return [...kinds.values()].filter(({ audience }) => audience === 'applicant' || officer);
}

export async function presentPreferences(
  { services }: Call,
  db: Queryable,
  { person, capacities }: OwnNotices,
): Promise<Preferences> {
  const { notices, translate } = services;
  const preferences = await preferencesOf(db, [person]);
  const contact = (await notices.directory.contacts(db, [person])).get(person);
  return {
    kinds: kindsFor(notices, capacities).map((kind) => {
      const { channels, digest } = preferences.choice(person, kind);
      const key = `notices.kinds.${kind.id}`;
      const title = { zh: translate('zh-CN', key), en: translate('en', key) };
      return { kind: kind.id, title, legal: kind.legal, channels: [...channels], digest };
    }),
    channels: OutsideChannel.options.map((channel) => {
      const address = contact ? reachable(channel, contact) : null;
      return {
        channel,
        installed: notices.channels.has(channel),
        address: address && maskAddress(address),
      };
    }),
    quiet: preferences.quiet(person),
  };
}
