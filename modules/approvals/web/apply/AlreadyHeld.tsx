import { useTranslation } from 'react-i18next';
import type { MatterGuide } from '#modules/catalogue/contract.ts';
import type { contract } from '#modules/licences/contract.ts';
import { createClient } from '#platform/api/web/createClient.ts';
import { useRead } from '#platform/api/web/useRead.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { ButtonLink } from '#platform/ui/plain/Button.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';

const licences = createClient<typeof contract>('licences');

/** Before a second licence of the same kind: that the firm has one already, and where it is renewed or changed. */
export function AlreadyHeld({ guide }: { guide: MatterGuide }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const { licence: result } = guide;
  const issues = result?.does === 'issue';
  const { data } = useRead(['licences', 'mine'], (signal) => licences.listMyLicences({}, { signal }), {
    wanted: issues,
  });
  const held = data?.licences.find(({ type, status }) => type === result?.type && status === 'valid');
  if (!issues || !held) return null;
  const until = held.validTo ? format.date(held.validTo) : t('approvals.apply.held.noEnd');
  return (
    <Notice
      kind="warning"
      title={t('approvals.apply.held.title', { title: text(held.title) })}
      wayOut={t('approvals.apply.held.wayOut', { number: held.number, until })}
      action={<ButtonLink href="/space/licences">{t('approvals.apply.held.go')}</ButtonLink>}
    />
  );
}
