import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createClient } from '#platform/api/web/createClient.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import type { contract as cases } from '#platform/process/contract.ts';
import { Button, ButtonLink } from '#platform/ui/plain/Button.tsx';
import { Dialog } from '#platform/ui/plain/Dialog.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import type { AwardView } from '../../contract.ts';
import { payouts } from '../payoutsClient.ts';
import { AccountForm } from './AccountForm.tsx';

const casesClient = createClient<typeof cases>('cases');

interface AwardActionsProps {
  award: AwardView;
  onDone: () => Promise<void>;
}

/** What the firm may do with an award now: say yes, decline it, give another account. */
export function AwardActions({ award, onDone }: AwardActionsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [sure, setSure] = useState(false);
  const confirm = useSubmit(payouts.confirmAward);
  const decline = useSubmit(casesClient.actOnCase);
  const { id: caseId, version, allowed } = award.case;
  const may = (action: string) => allowed.some(({ name }) => name === action);
  if (!may('confirm') && !may('decline') && !may('giveAccount')) return null;
  return (
    <div className="ow-stack">
      <ProblemNotice
        problem={confirm.problem}
        action={<ButtonLink href="/space/benefits#account">{t('payouts.account.give')}</ButtonLink>}
      />
      {may('giveAccount') && <AccountForm caseId={caseId} onDone={onDone} />}
      <div className="ow-row">
        {may('confirm') && (
          <Button
            kind="primary"
            busy={confirm.busy}
            onClick={async () => {
              if (await confirm.submit({ caseId })) await onDone();
            }}
          >
            {t('payouts.mine.confirm', { total: format.money(award.total) })}
          </Button>
        )}
        {may('decline') && <Button onClick={() => setSure(true)}>{t('payouts.mine.decline')}</Button>}
      </div>
      <Dialog
        open={sure}
        title={t('payouts.mine.declineSure')}
        onClose={() => setSure(false)}
        actions={
          <>
            <Button
              kind="danger"
              busy={decline.busy}
              onClick={async () => {
                if (!(await decline.submit({ caseId, action: 'decline', expectedVersion: version }))) return;
                setSure(false);
                await onDone();
              }}
            >
              {t('payouts.mine.decline')}
            </Button>
            <Button onClick={() => setSure(false)}>{t('payouts.mine.keep')}</Button>
          </>
        }
      >
        <p>{t('payouts.mine.declineMeans', { total: format.money(award.total) })}</p>
        <ProblemNotice problem={decline.problem} />
      </Dialog>
    </div>
  );
}
