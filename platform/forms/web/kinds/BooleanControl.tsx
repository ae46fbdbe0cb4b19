import { inLanguage } from '#platform/i18n/pure/text.ts';
import { CheckboxField } from '#platform/ui/plain/CheckboxField.tsx';
import { showBoolean } from '../../pure/kinds/boolean/showBoolean.ts';
import { type ControlProps, useFormScope } from '../formScope.ts';
import { useFieldTexts } from '../useFieldTexts.tsx';
import { ChoiceList } from './ChoiceList.tsx';

/** Yes or no, neither chosen beforehand; a consent is a box to tick. */
export function BooleanControl(control: ControlProps) {
  const { field, answer, onAnswer } = control;
  const { language } = useFormScope();
  const { optional: _, ...texts } = useFieldTexts(control);
  if (field.consent) {
    return (
      <CheckboxField
        {...texts}
        label={inLanguage(field.title, language)}
        checked={answer === true}
        onChange={(checked) => onAnswer(checked || undefined)}
      />
    );
  }
  const options = [true, false].map((value) => ({
    value: String(value),
    label: showBoolean(value, field, language),
  }));
  return (
    <ChoiceList
      control={control}
      options={options}
      value={typeof answer === 'boolean' ? String(answer) : ''}
      inline
      onChange={(value) => onAnswer(value === undefined ? undefined : value === 'true')}
    />
  );
}
