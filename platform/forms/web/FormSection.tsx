import { useId } from 'react';
import { inLanguage } from '#platform/i18n/pure/text.ts';
import type { Answers, Field, Section } from '../pure/form.ts';
import { isShown } from '../pure/shownFields.ts';
import { FieldList } from './FieldList.tsx';
import { useFormScope } from './formScope.ts';

interface FormSectionProps {
  section: Section;
  answers: Answers;
  /** All fields of the form: what is asked here may depend on another section. */
  others: readonly Field[];
  onChange: (answers: Answers) => void;
}

/** One part of a form under its heading; nothing when none of its questions is asked. */
export function FormSection({ section, answers, others, onChange }: FormSectionProps) {
  const { language } = useFormScope();
  const id = useId();
  if (!section.fields.some((field) => isShown(field, answers, others))) return null;
  return (
    <section className="form-section" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {inLanguage(section.title, language)}
      </h2>
      {section.hint && <p className="form-section__hint">{inLanguage(section.hint, language)}</p>}
      <FieldList fields={section.fields} answers={answers} others={others} onChange={onChange} />
    </section>
  );
}
