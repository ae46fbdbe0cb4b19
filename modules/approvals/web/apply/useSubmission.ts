import { useState } from 'react';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import type { FieldProblem } from '#platform/errors/pure/problem.ts';
import type { CaseView } from '#platform/process/pure/caseView.ts';
import type { DraftView } from '../../contract.ts';
import { approvals } from '../client.ts';
import { beforeSubmit } from './beforeSubmit.ts';
import type { Signing } from './CommitmentStep.tsx';
import type { WorkingDraft } from './useDraft.ts';

type Told = FieldProblem & { message?: string };

interface SubmissionOptions {
  draft: DraftView;
  work: WorkingDraft;
  signing: Signing;
  person: string;
  onSubmitted: (view: CaseView) => void;
}

const NONE: readonly Told[] = [];

/** Submitting: first what the page sees, then everything saved, then the server's word. */
export function useSubmission({ draft, work, signing, person, onSubmitted }: SubmissionOptions) {
  const [own, setOwn] = useState<readonly Told[]>(NONE);
  const [waiting, setWaiting] = useState(false);
  const { submit, busy, problem } = useSubmit(approvals.submitApplication);
  async function send() {
    const { answers, materials, saving } = work;
    const missing = beforeSubmit(draft.body, { answers, materials, commitment: signing, person }, true);
    setOwn(missing);
    if (missing.length > 0) return;
    setWaiting(true);
    const saved = await saving.settled();
    setWaiting(false);
    if (!saved) return;
    const view = await submit({
      draftId: draft.id,
      expectedVersion: work.versionNow(),
      ...(draft.body.commitment && { commitment: { ...signing, signer: signing.signer.trim() } }),
    });
    if (view) onSubmitted(view);
  }
  // What the page found goes before the server's answer to an earlier attempt.
  const told: readonly Told[] = own.length > 0 ? own : (problem?.fields ?? NONE);
  return { send, busy: busy || waiting, problem: own.length > 0 ? undefined : problem, told };
}
