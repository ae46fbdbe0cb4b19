import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Form } from '#platform/ui/plain/Form.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { fieldError, ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import { Table } from '#platform/ui/plain/Table.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { StatementComparison } from '../../domain/planViews.ts';
import { payouts } from '../payoutsClient.ts';
import { toneOf } from '../toneOf.ts';

/** The bank's statement of a day beside our orders. */
export function Statement() {
  const { t } = useTranslation();
  const format = useFormat();
  const [day, setDay] = useState('');
  const [found, setFound] = useState<StatementComparison>();
  const { submit, busy, problem } = useSubmit(payouts.compareStatement);
  const odd =
    found && found.lines.filter(({ finding }) => finding !== 'matched').length + found.missing.length;
  return (
    <section className="ow-stack" aria-labelledby="pay-statement">
      <h2 id="pay-statement">{t('payouts.statement.title')}</h2>
      <Form
        className="payouts-filter"
        onSend={async () => {
          setFound(await submit({ day }));
        }}
      >
        <TextField
          name="day"
          type="date"
          label={t('payouts.statement.day')}
          error={fieldError(problem, 'day')}
          value={day}
          onChange={setDay}
        />
        <div className="ow-row">
          <Button type="submit" busy={busy}>
            {t('payouts.statement.compare')}
          </Button>
        </div>
      </Form>
      <ProblemNotice problem={problem} />
      {found && (
        <>
          <Notice
            kind={odd === 0 ? 'success' : 'warning'}
            title={odd === 0 ? t('payouts.statement.agrees') : t('payouts.statement.differs', { count: odd })}
          />
          <Table
            caption={t('payouts.statement.lines')}
            hideCaption
            rows={[
              ...found.lines,
              ...found.missing.map((one) => ({ ...one, serial: '', finding: 'missing' as const })),
            ]}
            rowKey={({ serial, order, finding }) => `${serial} ${order} ${finding}`}
            empty={
              <EmptyState title={t('payouts.statement.empty')}>
                {t('payouts.statement.emptyMeans')}
              </EmptyState>
            }
            columns={[
              { key: 'serial', title: t('payouts.clawback.serial'), render: ({ serial }) => serial || '—' },
              { key: 'order', title: t('payouts.statement.order'), render: ({ order }) => order ?? '—' },
              {
                key: 'amount',
                title: t('payouts.award.total'),
                align: 'end',
                render: ({ amount }) => format.money(amount),
              },
              {
                key: 'finding',
                title: t('payouts.statement.finding'),
                render: ({ finding }) => (
                  <StateTag tone={finding === 'missing' ? 'bad' : toneOf(finding)}>
                    {finding === 'missing'
                      ? t('payouts.statement.missing')
                      : t(`payments.finding.${finding}`)}
                  </StateTag>
                ),
              },
            ]}
          />
        </>
      )}
    </section>
  );
}
