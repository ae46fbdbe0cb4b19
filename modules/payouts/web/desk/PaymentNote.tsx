import { useTranslation } from 'react-i18next';
import { ButtonLink } from '#platform/ui/plain/Button.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';

/** After the approval nobody acts on the case itself: says where the money is, and the way to its order. */
export function PaymentNote({ state, sent }: { state: string; sent: boolean }) {
  const { t } = useTranslation();
  if (state === 'failed') return <Notice kind="warning" title={t('payouts.award.wantsAccount')} />;
  if (state !== 'ordered') return null;
  return (
    <Notice
      kind="info"
      title={t(sent ? 'payouts.award.atBank' : 'payouts.award.waitsForBatch')}
      action={<ButtonLink href="/desk/payments">{t('payouts.award.toPayments')}</ButtonLink>}
    />
  );
}
