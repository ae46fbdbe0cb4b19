import { useTranslation } from 'react-i18next';
import { shanghaiDate } from '#platform/i18n/web/formatDate.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import type { DelegationView } from '../contract.ts';

/** Whether a delegation holds, and if not, why. */
export function DelegationState({ row }: { row: DelegationView }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (row.inForce) return <StateTag tone="good">{t('organisations.people.inForce')}</StateTag>;
  if (row.revokedAt) {
    const date = format.date(shanghaiDate(new Date(row.revokedAt)), 'short');
    return <StateTag tone="ended">{t('organisations.people.revokedOn', { date })}</StateTag>;
  }
  if (row.why === 'notYet') {
    const date = format.date(row.validFrom, 'short');
    return <StateTag tone="draft">{t('organisations.people.notYet', { date })}</StateTag>;
  }
  return row.why === 'resting' ? (
    <StateTag tone="still">{t('organisations.people.resting')}</StateTag>
  ) : (
    <StateTag tone="ended">{t('organisations.people.ended')}</StateTag>
  );
}
