import { useTranslation } from 'react-i18next';
import type { ProblemDocument } from '#platform/api/web/problemDocument.ts';
import { FormFields } from '#platform/forms/web/FormFields.tsx';
import { Button } from '#platform/ui/plain/Button.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { MaterialFiles } from '../case/MaterialFiles.tsx';
import { useFormLookups } from '../useFormLookups.ts';
import type { ApplyDraft } from './applyDesk.ts';
import type { Signing } from './CommitmentStep.tsx';
import { OwnerMustSubmit } from './OwnerMustSubmit.tsx';
import { ReviewCommitment } from './ReviewCommitment.tsx';
import { ReviewPart } from './ReviewPart.tsx';
import { StepEnd } from './StepEnd.tsx';
import { StepTitle } from './StepTitle.tsx';
import { type SubmitProblem, SubmitProblems } from './SubmitProblems.tsx';
import type { ApplyStep } from './steps.ts';
import type { WorkingDraft } from './useDraft.ts';

interface ReviewStepProps {
  draft: ApplyDraft;
  place: string;
  work: WorkingDraft;
  /** Materials with a file that is on its way. */
  underWay: ReadonlySet<string>;
  signing: Signing;
  maySubmit: boolean;
  busy: boolean;
  /** A refusal that names no field. */
  problem: ProblemDocument | undefined;
  problems: readonly SubmitProblem[];
  attempt: number;
  onFind: (path: string) => void;
  onGo: (step: ApplyStep) => void;
  onReload: () => void;
  onSubmit: () => void;
  onBack: () => void;
}

const unchanged = () => undefined;
/** Refusals after which the draft has to be opened anew. */
const STALE = ['application.formChanged', 'draft.changedElsewhere'];

/** Everything once more before it goes in, each part with the way back to it. */
export function ReviewStep(props: ReviewStepProps) {
  const { draft, place, work, signing, maySubmit, busy, problem, problems, onFind, onGo } = props;
  const { t } = useTranslation();
  const lookups = useFormLookups(place);
  const { body } = draft;
  const stale = problem && STALE.includes(problem.code);
  return (
    <section className="ow-stack">
      <StepTitle step="review">
        {t(maySubmit ? 'approvals.apply.reviewLead' : 'approvals.apply.reviewOnly')}
      </StepTitle>
      <SubmitProblems problems={problems} attempt={props.attempt} onFind={onFind} />
      {problem && problem.fields.length === 0 && (
        <ProblemNotice
          problem={problem}
          action={stale && <Button onClick={props.onReload}>{t('approvals.apply.reload')}</Button>}
        />
      )}
      <FormFields
        form={body.form}
        answers={work.answers}
        onChange={unchanged}
        mode="review"
        prefilled={draft.prefilled}
        lookups={lookups}
        onEdit={() => onGo('form')}
      />
      <ReviewPart title={t('approvals.material.title')} onEdit={() => onGo('materials')}>
        <MaterialFiles materials={body.materials} files={work.files} underWay={props.underWay} />
      </ReviewPart>
      {body.commitment && (
        <ReviewCommitment
          commitment={body.commitment}
          signing={signing}
          maySign={maySubmit}
          onEdit={() => onGo('commitment')}
        />
      )}
      {!maySubmit && <OwnerMustSubmit />}
      <StepEnd onBack={props.onBack}>
        {maySubmit && (
          <Button kind="primary" busy={busy} onClick={props.onSubmit}>
            {t('approvals.apply.submit')}
          </Button>
        )}
      </StepEnd>
    </section>
  );
}
