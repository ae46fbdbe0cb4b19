import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useRefresh } from '#platform/api/web/useRefresh.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import type { AwardView } from '../../contract.ts';
import { payouts } from '../payoutsClient.ts';
import { AccountForm } from './AccountForm.tsx';
import { AwardCard } from './AwardCard.tsx';
import '../payouts.css';

/** What waits for the firm itself comes first, then what is under way, then what has ended. */
function rank({ case: view }: AwardView): number {
  if (view.allowed.some(({ name }) => name === 'confirm' || name === 'giveAccount')) return 0;
  return view.closedAt === null ? 1 : 2;
}

/** The firm's benefits: what comes by itself, what it claimed, and the account to which it is paid. */
export function MyBenefitsPage() {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const { data, problem, loading, reload } = useRead(['payouts', 'mine'], (signal) =>
    payouts.listMyAwards({}, { signal }),
  );
  const groups = ['toDo', 'underway', 'ended'].map((key, wanted) => ({
    key,
    awards: (data?.awards ?? []).filter((award) => rank(award) === wanted),
  }));
  return (
    <Page title={t('payouts.mine.title')} lead={t('payouts.mine.lead')}>
      <ProblemNotice problem={problem} action={<Button onClick={reload}>{t('ui.retry')}</Button>} />
      {loading && <Skeleton lines={8} />}
      {data?.awards.length === 0 && (
        <EmptyState title={t('payouts.mine.none')}>
          <a href="/policies">{t('payouts.mine.noneMeans')}</a>
        </EmptyState>
      )}
      {groups
        .filter(({ awards }) => awards.length > 0)
        .map(({ key, awards }) => (
          <section key={key} className="ow-stack" aria-labelledby={`benefits-${key}`}>
            <h2 id={`benefits-${key}`}>{t(`payouts.mine.${key}`)}</h2>
            {awards.map((award) => (
              <AwardCard key={award.case.id} award={award} onDone={refresh} />
            ))}
          </section>
        ))}
      {data && (
        <section className="ow-stack" id="account" aria-labelledby="benefits-account">
          <h2 id="benefits-account">{t('payouts.account.title')}</h2>
          <p>{data.account ? t('payouts.account.now', data.account) : t('payouts.account.none')}</p>
          <details className="payouts-details" open={!data.account}>
            <summary>{t(data.account ? 'payouts.account.change' : 'payouts.account.give')}</summary>
            <AccountForm onDone={refresh} />
          </details>
        </section>
      )}
    </Page>
  );
}
