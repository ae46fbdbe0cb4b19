import type { Matter } from '#modules/catalogue/contract.ts';
import type { CallContext } from '#platform/api/web/callHeaders.ts';
import type { CaseView } from '#platform/process/pure/caseView.ts';
import type { DraftCheck, DraftView, SignedCommitment } from '../../contract.ts';
import { approvals } from '../client.ts';

/** What is asked: of one matter, or of several put together. */
export type ApplyBody = Pick<Matter, 'form' | 'materials' | 'commitment' | 'placeField'> &
  Partial<Pick<Matter, 'result' | 'promisedTime' | 'legalTime'>>;

/** A draft of one matter, or of several put together. */
export type ApplyDraft = Omit<DraftView, 'body' | 'matter'> & { body: ApplyBody };

interface Submission {
  draftId: string;
  expectedVersion: number;
  commitment?: SignedCommitment;
}

/** Who answers for drafts of a kind: reads, judges and takes them. Saving is the same for all. */
export interface ApplyDesk {
  /** Begins the keys under which its answers are kept. */
  name: string;
  load(draftId: string): Promise<ApplyDraft>;
  check(draftId: string, signal: AbortSignal): Promise<DraftCheck>;
  submit(submission: Submission, options: { context: CallContext }): Promise<CaseView>;
}

/** Applications for one matter. */
export const matterDesk: ApplyDesk = {
  name: 'approvals',
  load: (draftId) => approvals.getDraft({ draftId }),
  check: (draftId, signal) => approvals.checkDraft({ draftId }, { signal }),
  submit: (submission, options) => approvals.submitApplication(submission, options),
};
