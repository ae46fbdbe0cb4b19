import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { counters } from './countersClient.ts';
import { useWhere } from './useWhere.ts';

/** Where a case was accepted and where it is handled, when somebody took it in at a counter. */
export function IntakeNote({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const where = useWhere();
  const { data } = useRead(['counters', 'intake', caseId], (signal) =>
    counters.findIntake({ caseId }, { signal }),
  );
  if (!data?.intake) return null;
  const { acceptedAt, handledBy } = data.intake;
  return (
    <Notice
      kind="info"
      title={t('counters.note', { accepted: where(acceptedAt), handled: where(handledBy) })}
    />
  );
}
