import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldProblem } from '#platform/errors/pure/problem.ts';
import { checkAnswers } from '#platform/forms/pure/checkAnswers.ts';
import { FormFields } from '#platform/forms/web/FormFields.tsx';
import { useFormLookups } from '../useFormLookups.ts';
import type { ApplyDraft } from './applyDesk.ts';
import { formHere } from './formHere.ts';
import { StepEnd } from './StepEnd.tsx';
import { StepTitle } from './StepTitle.tsx';
import type { WorkingDraft } from './useDraft.ts';

interface FormStepProps {
  draft: ApplyDraft;
  /** Whose registers count, and under which the premises lie. */
  place: string;
  work: WorkingDraft;
  /** What an attempt to submit found in the answers. */
  problems: readonly FieldProblem[];
  onBack: () => void;
  onNext: () => void;
}

/** The questions, with what registers already know filled in; going on checks them. */
export function FormStep({ draft, place, work, problems, onBack, onNext }: FormStepProps) {
  const { t } = useTranslation();
  const { body } = draft;
  const form = useMemo(() => formHere(body, place), [body, place]);
  const lookups = useFormLookups(place);
  const [found, setFound] = useState(problems);
  function next() {
    const wrong = checkAnswers(form, work.answers);
    setFound(wrong);
    if (wrong.length === 0) onNext();
  }
  return (
    <section className="ow-stack">
      <StepTitle step="form">{t('approvals.apply.formLead')}</StepTitle>
      <FormFields
        form={form}
        answers={work.answers}
        onChange={work.setAnswers}
        problems={found}
        prefilled={draft.prefilled}
        lookups={lookups}
        end={<StepEnd onBack={onBack} onNext={next} />}
      />
    </section>
  );
}
