import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { CasePart } from '#platform/process/web/desk/CasePart.tsx';
import type { CasePartProps } from '#platform/process/web/desk/caseParts.ts';
import { ProblemAlert } from '#platform/ui/desk/ProblemAlert.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { Debts } from '../case/Debts.tsx';
import { SignedPromises } from '../case/SignedPromises.tsx';
import { SubmittedAnswers } from '../case/SubmittedAnswers.tsx';
import { AskedFor } from './AskedFor.tsx';
import { MaterialsOnDesk } from './MaterialsOnDesk.tsx';
import { useApplication } from './useApplication.ts';
import './deskApplication.css';

/** What was applied for, to be judged: what was asked for anew, answers, materials, promises. */
export function ApplicationOnDesk({ view }: CasePartProps) {
  const { t } = useTranslation();
  const text = useText();
  const { data, problem, loading } = useApplication(view.case.id);
  if (loading) return <Skeleton lines={10} />;
  if (!data) return <ProblemAlert problem={problem} />;
  const { body, answers, commitment } = data;
  return (
    <>
      <AskedFor asked={data.asked} />
      <Debts debts={data.debts} />
      <SubmittedAnswers body={body} answers={answers} />
      <CasePart title={t('approvals.material.title')}>
        <MaterialsOnDesk application={data} />
      </CasePart>
      {body.commitment && commitment && (
        <CasePart title={text(body.commitment.title)}>
          <SignedPromises commitment={body.commitment} signed={commitment} />
        </CasePart>
      )}
    </>
  );
}
