import { inLanguage } from '#platform/i18n/pure/text.ts';
import { Field } from '#platform/ui/plain/Field.tsx';
import { type ControlProps, useFormScope } from '../formScope.ts';
import { useFieldTexts } from '../useFieldTexts.tsx';
import { ControlGroup } from './ControlGroup.tsx';
import { SearchSelect } from './SearchSelect.tsx';

/** More than so many boxes are no longer looked through one by one. */
const IN_SIGHT = 15;

export function ChoicesControl(control: ControlProps) {
  const { language } = useFormScope();
  const texts = useFieldTexts(control);
  const { field, answer, onAnswer } = control;
  const options = (field.options ?? []).map(({ value, title }) => ({
    value,
    label: inLanguage(title, language),
  }));
  if (options.length > IN_SIGHT) {
    return (
      <Field {...texts}>
        <SearchSelect control={control} texts={texts} options={options} several />
      </Field>
    );
  }
  const chosen = Array.isArray(answer) ? answer.filter((value) => typeof value === 'string') : [];
  const toggle = (value: string, checked: boolean) => {
    // In the order of the form, whatever the order of ticking.
    const next = options
      .map((option) => option.value)
      .filter((candidate) => (candidate === value ? checked : chosen.includes(candidate)));
    onAnswer(next.length > 0 ? next : undefined);
  };
  return (
    <ControlGroup control={control}>
      <div className="form-choices">
        {options.map((option) => (
          <label key={option.value} className="ow-choice">
            <input
              type="checkbox"
              name={control.path}
              checked={chosen.includes(option.value)}
              onChange={(event) => toggle(option.value, event.target.checked)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </ControlGroup>
  );
}
