import type { ProblemDocument } from '#platform/api/web/problemDocument.ts';
import type { PostCheckView } from '../../contract.ts';
import type { VisitDraft } from './visitDraft.ts';

/** What every part of the record gets. */
export interface VisitFieldProps {
  check: PostCheckView;
  draft: VisitDraft;
  onChange: (next: VisitDraft | ((before: VisitDraft) => VisitDraft)) => void;
  /** The last refusal: it names the fields that are wrong. */
  problem: ProblemDocument | undefined;
}
