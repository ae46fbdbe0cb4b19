import type { Renewal } from '#modules/catalogue/contract.ts';
import type { LicenceRow } from '#modules/licences/index.ts';
import type { Services } from '#platform/api/server/services.ts';
import { sql, type Tx } from '#platform/db/server/database.ts';
import { inLanguage } from '#platform/i18n/pure/text.ts';
import { applicants } from '#platform/notify/server/recipients.ts';
import { firstText } from '#platform/notify/server/render/firstText.ts';
import { tell } from '#platform/notify/server/tell.ts';

const KEEP = sql(
  'renewal_reminder_keep',
  `INSERT INTO renewal_reminders (case_id, n, means, at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
);
const SENT = sql('renewal_reminders_sent', 'UPDATE renewals SET reminders_sent = $2 WHERE case_id = $1');

interface Reminding {
  caseId: string;
  licence: Pick<LicenceRow, 'number' | 'title' | 'validTo' | 'organisationId'>;
  renewal: Renewal;
  /** Which reminder: 0 is the first. */
  n: number;
  now: Date;
}

/**
 * Sends one reminder by its means; a call is a task of the case, so it is written down when it was made. People who
 * switched a means off are reminded in the inbox only.
 */
export async function remind(
  tx: Tx,
  services: Pick<Services, 'notices' | 'translate'>,
  { caseId, licence, renewal, n, now }: Reminding,
): Promise<void> {
  const { by } = renewal.reminders[n]!;
  const holder = { organisation_id: licence.organisationId, person_id: null };
  const receivers = await applicants(tx, services.notices, holder, now);
  const params = (language: 'zh-CN' | 'en') => ({
    number: licence.number,
    title: inLanguage(licence.title, language),
    validTo: licence.validTo ?? '',
  });
  const title = firstText(services, ['notices.renewal.reminder.title'], params);
  const body = firstText(services, ['notices.renewal.reminder.body'], params);
  const link = `/space/renewals/${caseId}`;
  for (const means of by) {
    if (means === 'phone') continue;
    await tx.rows(KEEP, [caseId, n, means, now]);
    await tell(tx, services.notices, {
      cause: `renewal:${caseId}:${n}:${means}`,
      caseId,
      at: now,
      now,
      told: receivers.map((one) => ({ ...one, kind: `renewal.${means}`, title, body, link })),
    });
  }
  await tx.rows(SENT, [caseId, n + 1]);
}
