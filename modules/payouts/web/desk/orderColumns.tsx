import type { TFunction } from 'i18next';
import type { Text } from '#platform/i18n/pure/text.ts';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import type { Column } from '#platform/ui/plain/Table.tsx';
import type { PaymentOrder } from '../../contract.ts';
import { toneOf } from '../toneOf.ts';

/** A payment order in a table: to whom, where, how much, and how it stands. */
export function orderColumns(
  t: TFunction,
  text: (text: Text) => string,
  money: (yuan: string) => string,
): Column<PaymentOrder>[] {
  return [
    {
      key: 'payee',
      title: t('payouts.pay.payee'),
      render: ({ payee, caseId }) => <a href={`/desk/cases/${caseId}`}>{payee}</a>,
    },
    {
      key: 'remark',
      title: t('payouts.pay.remark'),
      render: ({ title, caseNumber }) => (
        <>
          {text(title)}
          <span className="payouts-under">{caseNumber}</span>
        </>
      ),
    },
    {
      key: 'account',
      title: t('payouts.award.account'),
      render: ({ account, bank }) => `${bank} ${account}`,
    },
    {
      key: 'amount',
      title: t('payouts.award.total'),
      align: 'end',
      render: ({ amount }) => money(amount),
    },
    {
      key: 'state',
      title: t('payouts.pay.state'),
      render: ({ state, failure }) => (
        <>
          <StateTag tone={toneOf(state)}>{t(`payments.orderState.${state}`)}</StateTag>
          {failure && <span className="payouts-under">{t('payouts.pay.bankSays', { words: failure })}</span>}
        </>
      ),
    },
  ];
}
