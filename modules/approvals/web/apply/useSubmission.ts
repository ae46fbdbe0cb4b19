import { useEffect, useMemo, useState } from 'react';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import type { FieldProblem } from '#platform/errors/pure/problem.ts';
import { type FileOnItsWay, isUnderWay } from '#platform/forms/web/materialUploads.ts';
import type { CaseView } from '#platform/process/pure/caseView.ts';
import type { ApplyDesk, ApplyDraft } from './applyDesk.ts';
import { beforeSubmit } from './beforeSubmit.ts';
import type { Signing } from './CommitmentStep.tsx';
import { type Refused, stillWrong } from './stillWrong.ts';
import type { WorkingDraft } from './useDraft.ts';

type Told = FieldProblem & { message?: string };

interface SubmissionOptions {
  draft: ApplyDraft;
  desk: ApplyDesk;
  work: WorkingDraft;
  signing: Signing;
  person: string;
  /** Files that are not stored yet. */
  onTheirWay: readonly FileOnItsWay[];
  onSubmitted: (view: CaseView) => void;
}

/** Submitting: first the files that are on their way, what the page sees, everything saved, then the server's word. */
export function useSubmission(options: SubmissionOptions) {
  const { draft, desk, work, signing, person, onTheirWay, onSubmitted } = options;
  const { body } = draft;
  const { answers, materials, saving } = work;
  const [own, setOwn] = useState<Refused<Told>>();
  const [about, setAbout] = useState(answers);
  const [attempt, setAttempt] = useState(0);
  const [waiting, setWaiting] = useState(false);
  const { submit, busy, problem } = useSubmit(desk.submit);
  const refused = own ?? (problem && { problems: problem.fields, about });
  const told = useMemo(
    () =>
      refused ? stillWrong(draft, refused, { answers, materials, commitment: signing, person }) : NOTHING,
    [draft, refused, answers, materials, signing, person],
  );

  async function send() {
    const missing = beforeSubmit(draft, { answers, materials, commitment: signing, person }, true);
    setAttempt(attempt + 1);
    setOwn(missing.length > 0 ? { problems: missing, about: answers } : undefined);
    if (missing.length > 0) return;
    setAbout(answers);
    setWaiting(true);
    // Begun on an older form: saving says that these answers are meant for the form that is shown now.
    const saved = await saving.settled(draft.changed !== null);
    setWaiting(false);
    if (!saved) return;
    const view = await submit({
      draftId: draft.id,
      expectedVersion: work.versionNow(),
      ...(body.commitment && { commitment: { ...signing, signer: signing.signer.trim() } }),
    });
    if (view) onSubmitted(view);
    else setAttempt(attempt + 2);
  }
  // Pressed while files are on their way: it goes in when all are there. One that fails is shown first.
  const [waitsForFiles, setWaitsForFiles] = useState(false);
  const underWay = onTheirWay.some(isUnderWay);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the last file has arrived
  useEffect(() => {
    if (!waitsForFiles || underWay) return;
    setWaitsForFiles(false);
    if (onTheirWay.length === 0) void send();
  }, [waitsForFiles, underWay]);
  const press = () => (underWay ? setWaitsForFiles(true) : void send());
  return {
    press,
    waitsForFiles,
    busy: busy || waiting || waitsForFiles,
    problem: own ? undefined : problem,
    told,
    attempt,
  };
}

const NOTHING: readonly Told[] = [];
