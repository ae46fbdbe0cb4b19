import { type ReactNode, useMemo, useState } from 'react';
import { CompareDrafts } from '#platform/forms/web/CompareDrafts.tsx';
import { isUnderWay } from '#platform/forms/web/materialUploads.ts';
import { SaveState } from '#platform/forms/web/SaveState.tsx';
import { useMaterialUploads } from '#platform/forms/web/useMaterialUploads.ts';
import type { CaseView } from '#platform/process/pure/caseView.ts';
import { useFormLookups } from '../useFormLookups.ts';
import { ApplySteps } from './ApplySteps.tsx';
import type { ApplyDesk, ApplyDraft } from './applyDesk.ts';
import { CommitmentStep, type Signing } from './CommitmentStep.tsx';
import { FormChanged } from './FormChanged.tsx';
import { FormStep } from './FormStep.tsx';
import { MaterialsStep } from './MaterialsStep.tsx';
import { ReviewStep } from './ReviewStep.tsx';
import { StillSending } from './StillSending.tsx';
import { stepOfPath } from './steps.ts';
import { TrackNotice } from './TrackNotice.tsx';
import { useApplyStep } from './useApplyStep.ts';
import { useChosenLicence } from './useChosenLicence.ts';
import { useDraft } from './useDraft.ts';
import { type DraftChecking, useDraftCheck } from './useDraftCheck.ts';
import { useFind } from './useFind.ts';
import { useProblemLines } from './useProblemLines.ts';
import { useSituation } from './useSituation.ts';
import { useSubmission } from './useSubmission.ts';

interface ApplyWizardProps {
  draft: ApplyDraft;
  desk: ApplyDesk;
  /** Whose registers count, and under which the premises lie. */
  place: string;
  /** The first step: whether and what one can apply for, with what the server says of the draft. */
  first: (check: DraftChecking, onNext: () => void, draft: ApplyDraft) => ReactNode;
  /** The name of whoever is signed in. */
  person: string;
  maySubmit: boolean;
  onSubmitted: (view: CaseView) => void;
  onReload: () => void;
  /** At the right of the state of saving. */
  beside: ReactNode;
}

/** An application from its conditions to its submission, one step at a time, saved all along. */
export function ApplyWizard(props: ApplyWizardProps) {
  const { desk, place, first, person, maySubmit, onSubmitted, onReload, beside } = props;
  const work = useDraft(props.draft, desk, useChosenLicence(props.draft.body));
  const { saving } = work;
  // Above the steps: what is being sent goes on when its step is left.
  const { sending, items } = useMaterialUploads(props.draft.limits, work.addFile);
  const underWay = new Set(items.filter(isUnderWay).map(({ material }) => material));
  const check = useDraftCheck(desk, props.draft.id, saving);
  const draft = useSituation(props.draft, desk, check);
  const { body } = draft;
  const [signing, setSigning] = useState<Signing>({ items: [], signer: '' });
  const { steps, step, go, next, back } = useApplyStep(body);
  const lookups = useFormLookups(place);
  const submission = useSubmission({ draft, desk, work, signing, person, onTheirWay: items, onSubmitted });
  const linesOf = useProblemLines(body);
  const [comparing, setComparing] = useState(true);
  const { told } = submission;
  const wrong = useMemo(() => new Set(told.map(({ path }) => stepOfPath(path))), [told]);
  const inForm = useMemo(() => told.filter(({ path }) => stepOfPath(path) === 'form'), [told]);
  const find = useFind(step, go);
  return (
    <div className="ow-stack">
      <ApplySteps steps={steps} current={step} wrong={wrong} onGo={go} />
      <FormChanged draft={props.draft} onFind={find} />
      <TrackNotice track={draft.track} open={draft.trackOpen} />
      {step === 'conditions' && first(check, next, draft)}
      {step === 'form' && (
        <FormStep draft={draft} place={place} work={work} problems={inForm} onBack={back} onNext={next} />
      )}
      {step === 'materials' && (
        <MaterialsStep
          draft={draft}
          work={work}
          sending={sending}
          underWay={underWay}
          told={wrong.has('materials')}
          onBack={back}
          onNext={next}
        />
      )}
      {step === 'commitment' && body.commitment && (
        <CommitmentStep
          commitment={body.commitment}
          signing={signing}
          onSigning={setSigning}
          person={maySubmit ? person : undefined}
          told={wrong.has('commitment')}
          onBack={back}
          onNext={next}
        />
      )}
      {step === 'review' && (
        <ReviewStep
          draft={draft}
          place={place}
          work={work}
          underWay={underWay}
          signing={signing}
          maySubmit={maySubmit}
          busy={submission.busy}
          problem={submission.problem}
          problems={linesOf(told)}
          attempt={submission.attempt}
          onFind={find}
          onGo={go}
          onReload={onReload}
          onSubmit={submission.press}
          onBack={back}
        />
      )}
      {step !== 'materials' && (
        <StillSending items={items} submitting={submission.waitsForFiles} onGo={() => go('materials')} />
      )}
      <div className="apply-bar ow-no-print">
        <SaveState saving={saving} onCompare={() => setComparing(true)} />
        {beside}
      </div>
      {saving.conflict && (
        <CompareDrafts
          form={body.form}
          materials={body.materials}
          conflict={saving.conflict}
          lookups={lookups}
          open={comparing}
          onClose={() => setComparing(false)}
          onChoose={saving.choose}
        />
      )}
    </div>
  );
}
