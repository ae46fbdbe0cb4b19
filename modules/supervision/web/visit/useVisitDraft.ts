import { useEffect, useState } from 'react';
import { browserStorage, forgetVisit, keepVisit, keptVisit } from './keptVisit.ts';
import { isBegun, type VisitDraft } from './visitDraft.ts';

export interface VisitDraftState {
  draft: VisitDraft;
  change: (next: VisitDraft | ((before: VisitDraft) => VisitDraft)) => void;
  /** When what is shown was written, if it was found on this device. */
  foundFrom: number | undefined;
  /** When it was last kept on this device; false when the browser keeps nothing. */
  kept: number | false | undefined;
  /** Begins anew and forgets what was kept. */
  clear: () => void;
}

/** What is being written about a visit, kept on this device at every change. */
export function useVisitDraft(caseId: string, empty: VisitDraft): VisitDraftState {
  const [found] = useState(() => keptVisit(caseId, browserStorage()));
  const [foundFrom, setFoundFrom] = useState(found?.at);
  const [draft, setDraft] = useState(found?.draft ?? empty);
  const [kept, setKept] = useState<number | false>();
  useEffect(() => {
    if (!isBegun(draft)) return;
    setKept(keepVisit(caseId, draft, browserStorage()) ? Date.now() : false);
  }, [caseId, draft]);
  return {
    draft,
    change: setDraft,
    foundFrom,
    kept,
    clear: () => {
      forgetVisit(caseId, browserStorage());
      setDraft(empty);
      setFoundFrom(undefined);
      setKept(undefined);
    },
  };
}
