import { useTranslation } from 'react-i18next';
import { CasePart } from '#platform/process/web/desk/CasePart.tsx';
import type { CasePartProps } from '#platform/process/web/desk/caseParts.ts';
import { ProblemAlert } from '#platform/ui/desk/ProblemAlert.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { DisputeFacts } from './DisputeFacts.tsx';
import { useDispute } from './useDispute.ts';

/** A dispute at the desk of the agency that is the source. */
export function DisputeOnDesk({ view }: CasePartProps) {
  const { t } = useTranslation();
  const { data, problem, loading } = useDispute(view.case.id);
  if (loading) return <Skeleton lines={6} />;
  if (!data) return <ProblemAlert problem={problem} />;
  return (
    <CasePart title={t('profiles.disputed.title')}>
      <DisputeFacts dispute={data} />
    </CasePart>
  );
}
