import { useTranslation } from 'react-i18next';
import type { Field } from '#platform/forms/pure/form.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { RadioGroup } from '#platform/ui/plain/RadioGroup.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { BundleGuide } from '../contract.ts';
import type { Opening } from './useOpening.ts';

interface OpeningQuestionsProps {
  form: NonNullable<BundleGuide['opening']>;
  opening: Opening;
  onAnswer: (key: string, value: string | boolean) => void;
}

/** The questions that tell which parts apply, each answered by one press. */
export function OpeningQuestions({ form, opening, onAnswer }: OpeningQuestionsProps) {
  const fields = form.sections.flatMap((section) => section.fields);
  return (
    <div className="ow-stack">
      {fields.map((field) => (
        <OneQuestion key={field.id} field={field} value={opening[field.id]} onAnswer={onAnswer} />
      ))}
    </div>
  );
}

interface OneQuestionProps {
  field: Field;
  value: string | boolean | undefined;
  onAnswer: (key: string, value: string | boolean) => void;
}

function OneQuestion({ field, value, onAnswer }: OneQuestionProps) {
  const { t } = useTranslation();
  const text = useText();
  const { id, kind, title, hint, options, unit } = field;
  const common = { name: id, label: text(title), help: hint && text(hint) };
  if (kind === 'number') {
    return (
      <TextField
        {...common}
        inputMode="decimal"
        unit={unit && text(unit)}
        length={8}
        value={value === undefined ? '' : String(value)}
        onChange={(typed) => onAnswer(id, typed)}
      />
    );
  }
  const yesNo = [
    { value: 'true', label: t('bundles.yes') },
    { value: 'false', label: t('bundles.no') },
  ];
  return (
    <RadioGroup
      {...common}
      options={options?.map((one) => ({ value: one.value, label: text(one.title) })) ?? yesNo}
      value={value === undefined ? '' : String(value)}
      onChange={(chosen) => onAnswer(id, kind === 'boolean' ? chosen === 'true' : chosen)}
    />
  );
}
