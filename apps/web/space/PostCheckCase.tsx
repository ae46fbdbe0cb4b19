import { useTranslation } from 'react-i18next';
import type { contract, PostCheckView } from '#modules/supervision/contract.ts';
import { CheckedItems } from '#modules/supervision/web/CheckedItems.tsx';
import { CheckStanding } from '#modules/supervision/web/CheckStanding.tsx';
import { Rectification } from '#modules/supervision/web/Rectification.tsx';
import { VisitRecords } from '#modules/supervision/web/VisitRecords.tsx';
import { createClient } from '#platform/api/web/createClient.ts';
import { useRead } from '#platform/api/web/useRead.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import type { CaseBodyProps } from './CaseBody.tsx';

const supervision = createClient<typeof contract>('supervision');

/** A check after the licence: where it stands, what is to be put right, what was promised, what was found. */
export function PostCheckCase({ view, onDone, children }: CaseBodyProps) {
  const { t } = useTranslation();
  const { id: caseId } = view;
  const { data, problem, loading } = useRead(['supervision', 'check', caseId, view.version], (signal) =>
    supervision.getPostCheck({ caseId }, { signal }),
  );
  if (!data) return loading ? <Skeleton lines={8} /> : <ProblemNotice problem={problem} />;
  return (
    <>
      <CheckStanding check={data} />
      {view.state === 'rectifying' && <Rectification check={data} onDone={onDone} />}
      <CheckedLicence check={data} />
      <section className="ow-stack space-section">
        <h2>{t('supervision.check.title')}</h2>
        <p>{t('supervision.check.lead')}</p>
        <CheckedItems check={data} />
      </section>
      <section className="ow-stack space-section">
        <h2>{t('supervision.visit.title')}</h2>
        <VisitRecords check={data} />
      </section>
      {children}
    </>
  );
}

function CheckedLicence({ check }: { check: PostCheckView }) {
  const { t } = useTranslation();
  const text = useText();
  const { licence, approvalCaseId } = check;
  return (
    <p className="space-list__note">
      <span>{t('supervision.licence.number', { title: text(licence.title), number: licence.number })}</span>
      <a href={`/space/cases/${approvalCaseId}`}>{t('supervision.licence.approval')}</a>
    </p>
  );
}
