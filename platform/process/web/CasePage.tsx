import { useParams } from '@tanstack/react-router';
import { CaseOnDesk } from './desk/CaseOnDesk.tsx';
import type { CaseParts } from './desk/caseParts.ts';

interface CasePageProps {
  /** By the kind of process, `approval` or `postCheck`: what its module shows and asks. */
  parts: Record<string, CaseParts>;
}

/** The page on which officers work on a case. */
export function CasePage({ parts }: CasePageProps) {
  const { caseId = '' } = useParams({ strict: false });
  // Another case is another page: nothing of the last one, typed or shown, may stay.
  return <CaseOnDesk key={caseId} caseId={caseId} parts={parts} />;
}
