import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefresh } from '#platform/api/web/useRefresh.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { CasePart } from '#platform/process/web/desk/CasePart.tsx';
import { Button } from '#platform/ui/plain/Button.tsx';
import { fieldError, ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { AwardView } from '../../contract.ts';
import { payouts } from '../payoutsClient.ts';

/** Demands what was paid back: a case of its own, which another person decides. */
export function DemandBack({ award }: { award: AwardView }) {
  const { t } = useTranslation();
  const text = useText();
  const refresh = useRefresh();
  const [reason, setReason] = useState('');
  const { submit, busy, problem } = useSubmit(payouts.demandBack);
  const open = award.clawbacks.filter(({ state }) => state !== 'dropped');
  return (
    <CasePart title={t('payouts.clawback.title')}>
      {award.clawbacks.map(({ caseId, number, title }) => (
        <p key={caseId}>
          <a href={`/desk/cases/${caseId}`}>{number}</a> {text(title)}
        </p>
      ))}
      {open.length === 0 && (
        <form
          className="ow-stack"
          noValidate
          onSubmit={async (event) => {
            event.preventDefault();
            if (await submit({ caseId: award.case.id, reason: reason.trim() })) await refresh();
          }}
        >
          <p className="payouts-soft">{t('payouts.clawback.lead')}</p>
          <ProblemNotice problem={problem} />
          <TextField
            name="reason"
            label={t('payouts.clawback.reason')}
            rows={3}
            maxLength={1000}
            error={fieldError(problem, 'reason')}
            value={reason}
            onChange={setReason}
          />
          <div className="ow-row">
            <Button type="submit" kind="danger" busy={busy}>
              {t('payouts.clawback.demand')}
            </Button>
          </div>
        </form>
      )}
    </CasePart>
  );
}
