import { useTranslation } from 'react-i18next';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Card } from '#platform/ui/plain/Card.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import { Table } from '#platform/ui/plain/Table.tsx';
import type { PaymentBatch } from '../../contract.ts';
import { payouts } from '../payoutsClient.ts';
import { toneOf } from '../toneOf.ts';
import { orderColumns } from './orderColumns.tsx';

interface BatchOfPaymentsProps {
  batch: PaymentBatch;
  onDone: () => Promise<void>;
}

/** One batch: released by a colleague of whoever drafted it; each order with the bank's word. */
export function BatchOfPayments({ batch, onDone }: BatchOfPaymentsProps) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const release = useSubmit(payouts.releaseBatch);
  const drop = useSubmit(payouts.dropBatch);
  const { id, number, state, orders, total, draftedBy, draftedAt, releasedBy, draftedByCaller } = batch;
  const failed = batch.items.filter((order) => order.state === 'failed').length;
  return (
    <Card
      title={t('payouts.pay.batch', { number, count: orders, total: format.money(total) })}
      mark={
        state === 'settled' && failed > 0 ? (
          <StateTag tone="near">
            {t('payouts.pay.someFailed', { failed, count: batch.items.length })}
          </StateTag>
        ) : (
          <StateTag tone={toneOf(state)}>{t(`payments.batchState.${state}`)}</StateTag>
        )
      }
    >
      <p className="payouts-soft">
        {t(releasedBy === null ? 'payouts.pay.drafted' : 'payouts.pay.released', {
          name: draftedBy,
          at: format.dateTime(draftedAt),
          releasedBy,
        })}
      </p>
      <ProblemNotice problem={release.problem ?? drop.problem} />
      {state === 'drafted' && (
        <div className="ow-row">
          {draftedByCaller ? (
            <span>{t('payouts.pay.byColleague')}</span>
          ) : (
            <Button
              kind="primary"
              busy={release.busy}
              onClick={async () => {
                if (await release.submit({ id })) await onDone();
              }}
            >
              {t('payouts.pay.release')}
            </Button>
          )}
          <Button
            busy={drop.busy}
            onClick={async () => {
              if (await drop.submit({ id })) await onDone();
            }}
          >
            {t('payouts.pay.drop')}
          </Button>
        </div>
      )}
      {batch.items.length > 0 && (
        <details className="payouts-details" open={state === 'drafted'}>
          <summary>{t('payouts.pay.orders', { count: batch.items.length })}</summary>
          <Table
            caption={t('payouts.pay.ordersOf', { number })}
            hideCaption
            rows={batch.items}
            rowKey={(order) => order.id}
            empty={null}
            columns={orderColumns(t, text, format.money)}
          />
        </details>
      )}
    </Card>
  );
}
