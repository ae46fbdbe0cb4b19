import type { Call } from '#platform/api/server/call.ts';
import type { Language } from '#platform/i18n/pure/text.ts';
import { inLanguage } from '#platform/i18n/pure/text.ts';
import { formatDateTime, formatTime } from '#platform/i18n/web/formatDate.ts';
import { firstText } from '#platform/notify/server/render/firstText.ts';
import { tell } from '#platform/notify/server/tell.ts';
import { signUpsOf } from './signUps.ts';
import type { StreamRow } from './streams.ts';

/** Whoever signed up hears that it was moved (with the time that no longer holds) or called off. */
export async function tellSignedUp(
  { tx, now, services }: Call,
  row: StreamRow,
  kind: 'moved' | 'calledOff',
): Promise<void> {
  const people = await signUpsOf(tx, row.id);
  if (people.length === 0) return;
  const params = (language: Language) => ({
    theme: inLanguage(row.theme, language),
    was: row.moved_from ? formatDateTime(row.moved_from, language) : '',
    starts: formatDateTime(row.starts_at, language),
    ends: formatTime(row.ends_at, language),
    reason: row.cancelled_for ?? '',
  });
  const title = firstText(services, [`notices.briefings.${kind}.title`], params);
  const body = firstText(services, [`notices.briefings.${kind}.body`], params);
  await tell(tx, services.notices, {
    cause: `briefings:${kind}:${row.id}:${now.toISOString()}`,
    caseId: null,
    at: now,
    now,
    told: people.map((one) => ({
      ...one,
      kind: `briefings.${kind}`,
      title,
      body,
      link: `/briefings/${row.id}`,
    })),
  });
}
