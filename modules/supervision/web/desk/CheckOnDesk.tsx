import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { CasePart } from '#platform/process/web/desk/CasePart.tsx';
import type { CasePartProps } from '#platform/process/web/desk/caseParts.ts';
import { ProblemAlert } from '#platform/ui/desk/ProblemAlert.tsx';
import { DescriptionList } from '#platform/ui/plain/DescriptionList.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { CheckedItems } from '../CheckedItems.tsx';
import { VisitRecords } from '../VisitRecords.tsx';
import { supervisionClient } from '../visit/supervisionClient.ts';

/** A post-check at the desk: the licence that hangs on it, each promise with what was found, every visit. */
export function CheckOnDesk({ view }: CasePartProps) {
  const { t } = useTranslation();
  const text = useText();
  const caseId = view.case.id;
  const { data, problem, loading } = useRead(['supervision', 'postCheck', caseId], (signal) =>
    supervisionClient.getPostCheck({ caseId }, { signal }),
  );
  if (loading) return <Skeleton lines={10} />;
  if (!data) return <ProblemAlert problem={problem} />;
  const { licence } = data;
  return (
    <>
      <CasePart title={`${text(licence.title)} ${licence.number}`}>
        <DescriptionList
          items={licence.fields.map(({ label, value }) => ({ term: text(label), value: text(value) }))}
        />
      </CasePart>
      <CasePart title={t('supervision.desk.items')}>
        <CheckedItems check={data} />
      </CasePart>
      <CasePart title={t('supervision.visit.title')}>
        <VisitRecords check={data} />
      </CasePart>
    </>
  );
}
