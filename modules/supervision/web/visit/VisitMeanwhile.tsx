import { useRead } from '#platform/api/web/useRead.ts';
import { casesClient } from '#platform/process/web/casesClient.ts';
import { Meanwhile } from '#platform/process/web/desk/Meanwhile.tsx';
import type { PostCheckView } from '../../contract.ts';

interface VisitMeanwhileProps {
  check: PostCheckView;
  /** The version of the case on which the record was begun. */
  seen: number;
  onGoOn: () => void;
}

/** What happened on the case since the record was begun. */
export function VisitMeanwhile({ check: { case: one }, seen, onGoOn }: VisitMeanwhileProps) {
  const moved = one.version > seen;
  const { data } = useRead(
    ['cases', 'timeline', one.id],
    (signal) => casesClient.getTimeline({ caseId: one.id }, { signal }),
    { wanted: moved },
  );
  const entries = moved ? (data?.entries ?? []).filter((entry) => entry.seq > seen) : [];
  return <Meanwhile entries={entries} stillPossible onGoOn={onGoOn} />;
}
