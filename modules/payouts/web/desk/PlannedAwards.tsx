import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import { Table } from '#platform/ui/plain/Table.tsx';
import type { AwardPlan } from '../../domain/planViews.ts';
import { payouts } from '../payoutsClient.ts';
import { toneOf } from '../toneOf.ts';

/** Rows on the page; the counts above speak of all. */
const SHOWN = 200;

/** Who would get a policy today, before anything is done; confirmed, exactly that is done. */
export function PlannedAwards({ policy }: { policy: string }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const queries = useQueryClient();
  const [done, setDone] = useState<AwardPlan>();
  const read = useRead(['payouts', 'plan', policy], (signal) => payouts.planAwards({ policy }, { signal }));
  const { submit, busy, problem, clear } = useSubmit(payouts.proposeAwards);
  const plan = done ?? read.data;
  const propose = async () => {
    const proposed = plan && (await submit({ policy, digest: plan.digest }));
    if (!proposed) return;
    setDone(proposed);
    await queries.invalidateQueries({ queryKey: ['payouts', 'automatic'] });
  };
  const again = () => {
    clear();
    setDone(undefined);
    read.reload();
  };
  return (
    <section className="ow-stack" aria-labelledby="planned-awards">
      <h2 id="planned-awards">{t('payouts.plan.found', { policy: plan ? text(plan.title) : '' })}</h2>
      <ProblemNotice
        problem={read.problem ?? problem}
        action={<Button onClick={again}>{t('payouts.plan.again')}</Button>}
      />
      {read.loading && <Skeleton lines={6} />}
      {plan && (
        <>
          {done ? (
            <Notice
              kind="success"
              title={t('payouts.plan.proposed', { count: plan.count, total: format.money(plan.total) })}
            />
          ) : (
            <p role="status">
              {t('payouts.plan.summary', {
                count: plan.count,
                total: format.money(plan.total),
                qualifying: plan.firms.length,
                considered: format.number(plan.considered),
                unknown: format.number(plan.unknown),
              })}{' '}
              {plan.budgetLeft !== null &&
                t('payouts.plan.budgetLeft', { left: format.money(plan.budgetLeft) })}{' '}
              {plan.placesLeft !== null && t('payouts.plan.placesLeft', { count: plan.placesLeft })}
            </p>
          )}
          {!done && plan.count > 0 && (
            <div className="ow-row">
              <Button kind="primary" busy={busy} onClick={() => void propose()}>
                {t('payouts.plan.propose', { count: plan.count })}
              </Button>
            </div>
          )}
          <Table
            caption={t('payouts.plan.list')}
            hideCaption
            rows={plan.firms.slice(0, SHOWN)}
            rowKey={({ id }) => id}
            empty={<EmptyState title={t('payouts.plan.nobody')}>{t('payouts.plan.nobodyMeans')}</EmptyState>}
            columns={[
              {
                key: 'firm',
                title: t('payouts.award.firm'),
                render: ({ firm, caseId }) => (caseId ? <a href={`/desk/cases/${caseId}`}>{firm}</a> : firm),
              },
              { key: 'uscc', title: t('payouts.public.uscc'), render: ({ uscc }) => uscc },
              {
                key: 'amount',
                title: t('payouts.award.total'),
                align: 'end',
                render: ({ amount }) => (amount === null ? '—' : format.money(amount)),
              },
              {
                key: 'outcome',
                title: t('payouts.plan.outcome'),
                render: ({ outcome }) => (
                  <StateTag tone={toneOf(outcome)}>{t(`payouts.plan.outcomes.${outcome}`)}</StateTag>
                ),
              },
            ]}
          />
          {plan.firms.length > SHOWN && (
            <p className="payouts-soft">
              {t('payouts.plan.shown', { shown: SHOWN, all: plan.firms.length })}
            </p>
          )}
        </>
      )}
    </section>
  );
}
