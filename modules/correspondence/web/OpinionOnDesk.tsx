import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useRefresh } from '#platform/api/web/useRefresh.ts';
import { useName } from '#platform/i18n/web/useName.ts';
import { CasePart } from '#platform/process/web/desk/CasePart.tsx';
import type { CasePartProps } from '#platform/process/web/desk/caseParts.ts';
import { ProblemAlert } from '#platform/ui/desk/ProblemAlert.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { OneOpinion } from './OneOpinion.tsx';
import { talkClient } from './talkClient.ts';
import './talk.css';

/** A question to one's agency as a case of its own: what is asked, what was sent along, and the answer. */
export function OpinionOnDesk({ view }: CasePartProps) {
  const { t } = useTranslation();
  const name = useName();
  const refresh = useRefresh();
  const { id: caseId } = view.case;
  const { data, problem, loading } = useRead(['correspondence', 'opinion', caseId], (signal) =>
    talkClient.getOpinion({ caseId }, { signal }),
  );
  if (loading) return <Skeleton lines={8} />;
  if (!data) return <ProblemAlert problem={problem} />;
  return (
    <>
      <CasePart title={t('correspondence.answer.title')}>
        <p>{t('correspondence.answer.from', { agency: name(data.askedBy), number: data.asking.number })}</p>
        <OneOpinion opinion={data} />
      </CasePart>
      {data.mayAnswer && (
        <CasePart title={t('correspondence.answer.give')}>
          <AnswerForm
            key={data.version}
            caseId={caseId}
            version={data.version}
            limits={data.limits}
            onAnswered={() => void refresh()}
          />
        </CasePart>
      )}
    </>
  );
}
