import { useTranslation } from 'react-i18next';
import { createClient } from '#platform/api/web/createClient.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import type { contract as cases } from '#platform/process/contract.ts';
import { Button, ButtonLink } from '#platform/ui/plain/Button.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { QuestionButton } from '#platform/ui/plain/QuestionButton.tsx';
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
        {may('decline') && (
          <QuestionButton
            opener={{ label: t('payouts.mine.decline') }}
            title={t('payouts.mine.declineSure')}
            answer={{ label: t('payouts.mine.decline'), kind: 'danger' }}
            leave={t('payouts.mine.keep')}
            sending={decline}
            onSend={() => decline.submit({ caseId, action: 'decline', expectedVersion: version })}
            onDone={onDone}
          >
            <p>{t('payouts.mine.declineMeans', { total: format.money(award.total) })}</p>
          </QuestionButton>
        )}
      </div>
    </div>
  );
}
