import { useTranslation } from 'react-i18next';
import { useRefresh } from '#platform/api/web/useRefresh.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { CasePart } from '#platform/process/web/desk/CasePart.tsx';
import { OneFieldForm } from '#platform/ui/plain/OneFieldForm.tsx';
import type { AwardView } from '../../contract.ts';
import { payouts } from '../payoutsClient.ts';

/** Demands what was paid back: a case of its own, which another person decides. */
export function DemandBack({ award }: { award: AwardView }) {
  const { t } = useTranslation();
  const text = useText();
  const refresh = useRefresh();
  const { submit, busy, problem } = useSubmit(payouts.demandBack);
  const open = award.clawbacks.filter(({ state }) => state !== 'dropped');
  async function demand(reason: string) {
    const done = await submit({ caseId: award.case.id, reason: reason.trim() });
    if (done) await refresh();
    return done !== undefined;
  }
  return (
    <CasePart title={t('payouts.clawback.title')}>
      {award.clawbacks.map(({ caseId, number, title }) => (
        <p key={caseId}>
          <a href={`/desk/cases/${caseId}`}>{number}</a> {text(title)}
        </p>
      ))}
      {open.length === 0 && (
        <OneFieldForm
          field={{ name: 'reason', label: t('payouts.clawback.reason'), rows: 3, maxLength: 1000 }}
          button={{ label: t('payouts.clawback.demand'), kind: 'danger' }}
          busy={busy}
          problem={problem}
          onSend={demand}
        >
          <p className="payouts-soft">{t('payouts.clawback.lead')}</p>
        </OneFieldForm>
      )}
    </CasePart>
  );
}
