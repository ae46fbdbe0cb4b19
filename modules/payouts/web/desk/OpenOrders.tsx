import { useTranslation } from 'react-i18next';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { totalOf } from '#platform/payments/pure/totalOf.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Table } from '#platform/ui/plain/Table.tsx';
import type { PaymentOrder } from '../../contract.ts';
import { payouts } from '../payoutsClient.ts';
import { orderColumns } from './orderColumns.tsx';

interface OpenOrdersProps {
  orders: PaymentOrder[];
  onDone: () => Promise<void>;
}

/** Approved and not in a batch yet: put together by one, for another to release. */
export function OpenOrders({ orders, onDone }: OpenOrdersProps) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const { submit, busy, problem } = useSubmit(payouts.draftBatch);
  const total = format.money(totalOf(orders.map(({ amount }) => amount)));
  return (
    <section className="ow-stack" aria-labelledby="pay-open">
      <h2 id="pay-open">{t('payouts.pay.open')}</h2>
      <ProblemNotice problem={problem} />
      <Table
        caption={t('payouts.pay.open')}
        hideCaption
        rows={orders}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t('payouts.pay.nothing')}>{t('payouts.pay.nothingMeans')}</EmptyState>}
        columns={orderColumns(t, text, format.money)}
      />
      {orders.length > 0 && (
        <div className="ow-row">
          <Button
            kind="primary"
            busy={busy}
            onClick={async () => {
              if (await submit({ orders: orders.map(({ id }) => id) })) await onDone();
            }}
          >
            {t('payouts.pay.draft', { count: orders.length, total })}
          </Button>
        </div>
      )}
    </section>
  );
}
