import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useName } from '#platform/i18n/web/useName.ts';
import { DescriptionList } from '#platform/ui/plain/DescriptionList.tsx';
import type { AwardView } from '../contract.ts';
import './payouts.css';

/** Who gets how much from whom, to which account, and how the payment stands. */
export function AwardFacts({ award }: { award: AwardView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = useName();
  const { payment, paidOn, noticeTo, account } = award;
  const when = paidOn
    ? [{ term: t('payouts.award.paidOn'), value: format.date(paidOn) }]
    : noticeTo
      ? [{ term: t('payouts.award.noticeTo'), value: format.date(noticeTo) }]
      : [];
  const paying = payment
    ? [
        {
          term: t('payouts.award.payment'),
          value: t(`payments.orderState.${payment.state}`),
          source: payment.failure ? t('payouts.pay.bankSays', { words: payment.failure }) : payment.number,
        },
      ]
    : [];
  return (
    <DescriptionList
      items={[
        { term: t('payouts.award.firm'), value: award.firm, source: award.uscc },
        {
          term: t('payouts.award.total'),
          value: <strong className="payouts-amount">{format.money(award.total)}</strong>,
        },
        { term: t('payouts.award.payer'), value: name(award.payer) },
        {
          term: t('payouts.award.account'),
          value: account?.account ?? t('payouts.award.noAccount'),
          source: account?.bank,
        },
        ...when,
        ...paying,
      ]}
    />
  );
}
