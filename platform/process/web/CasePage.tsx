import { useParams } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { CaseOnDesk } from './desk/CaseOnDesk.tsx';
import type { CasePartProps, CaseParts } from './desk/caseParts.ts';

interface CasePageProps {
  /** By the kind of process, `approval` or `postCheck`: what its module shows and asks. */
  parts: Record<string, CaseParts>;
  /** What every case has below that. */
  Below?: ComponentType<CasePartProps>;
}

/** The page on which officers work on a case. */
export function CasePage({ parts, Below }: CasePageProps) {
  const { caseId = '' } = useParams({ strict: false });
  // Another case is another page: nothing of the last one, typed or shown, may stay.
  return <CaseOnDesk key={caseId} caseId={caseId} parts={parts} Below={Below} />;
}
