import { type Queryable, sql } from '#platform/db/server/database.ts';
import type { ChannelChoice, Digest } from '../pure/channel.ts';
import type { NoticeKind } from '../pure/noticeKind.ts';
import type { QuietHours } from '../pure/quietHours.ts';
import { noticeDefaults } from './defaults.ts';

/** How one person is told of one kind. */
export interface Choice {
  channels: readonly ChannelChoice[];
  digest: Digest;
}

interface QuietRow {
  person_id: string;
  quiet_from: string | null;
  quiet_to: string | null;
}

const CHOICES = sql(
  'notice_choices',
  'SELECT person_id, kind, channels, digest FROM notice_preferences WHERE person_id = ANY ($1)',
);
const QUIET = sql('notice_quiet', 'SELECT * FROM notice_quiet_hours WHERE person_id = ANY ($1)');

/** What these people chose, with what stands where they chose nothing. */
export async function preferencesOf(db: Queryable, people: readonly string[]) {
  const choices = await db.rows<Choice & { person_id: string; kind: string }>(CHOICES, [people]);
  const quiet = await db.rows<QuietRow>(QUIET, [people]);
  const chosen = new Map(choices.map((row) => [`${row.person_id} ${row.kind}`, row]));
  const hours = new Map(quiet.map((row) => [row.person_id, hoursOf(row)]));
  return {
    /** A legal notice stands in the inbox and goes out at once, whatever an old row says. */
    choice(person: string, kind: NoticeKind): Choice {
      const row = chosen.get(`${person} ${kind.id}`);
      const { channels, digest } = row ?? {
        channels: ['app' as const, ...kind.channels],
        digest: kind.digest,
      };
      if (!kind.legal) return { channels, digest };
      return { channels: [...new Set<ChannelChoice>(['app', ...channels])], digest: 'instant' };
    },
    quiet(person: string): QuietHours | null {
      return hours.has(person) ? hours.get(person)! : noticeDefaults().quiet;
    },
  };
}

function hoursOf({ quiet_from: from, quiet_to: to }: QuietRow): QuietHours | null {
  return from !== null && to !== null ? { from, to } : null;
}
