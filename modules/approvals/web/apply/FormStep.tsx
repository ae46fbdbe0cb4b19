import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatterGuide } from '#modules/catalogue/contract.ts';
import type { FieldProblem } from '#platform/errors/pure/problem.ts';
import { checkAnswers } from '#platform/forms/pure/checkAnswers.ts';
import { FormFields } from '#platform/forms/web/FormFields.tsx';
import type { DraftView } from '../../contract.ts';
import { useFormLookups } from '../useFormLookups.ts';
import { formHere } from './formHere.ts';
import { StepEnd } from './StepEnd.tsx';
import { StepTitle } from './StepTitle.tsx';
import type { WorkingDraft } from './useDraft.ts';

interface FormStepProps {
  draft: DraftView;
  guide: MatterGuide;
  work: WorkingDraft;
  /** What an attempt to submit found in the answers. */
  problems: readonly FieldProblem[];
  onBack: () => void;
  onNext: () => void;
}

/** The questions, with what registers already know filled in; going on checks them. */
export function FormStep({ draft, guide, work, problems, onBack, onNext }: FormStepProps) {
  const { t } = useTranslation();
  const { body } = draft;
  const form = useMemo(() => formHere(body, guide.place.id), [body, guide.place.id]);
  const lookups = useFormLookups(guide.place.id);
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
