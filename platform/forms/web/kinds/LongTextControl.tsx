import { useId } from 'react';
import { Field } from '#platform/ui/plain/Field.tsx';
import { describedBy, fieldId } from '#platform/ui/plain/fieldId.ts';
import { LONGEST_LONG_TEXT } from '../../pure/kinds/longText/checkLongText.ts';
import { CharacterCount } from '../CharacterCount.tsx';
import type { ControlProps } from '../formScope.ts';
import { useFieldTexts } from '../useFieldTexts.tsx';

const ROWS = 5;

export function LongTextControl(control: ControlProps) {
  const { field, path, answer, onAnswer, onLeave } = control;
  const texts = useFieldTexts(control);
  const countId = useId();
  return (
    <Field {...texts}>
      <textarea
        id={fieldId(path)}
        name={path}
        className="ow-input"
        rows={ROWS}
        value={typeof answer === 'string' ? answer : ''}
        aria-invalid={texts.error ? true : undefined}
        aria-describedby={[describedBy(path, texts), countId].filter(Boolean).join(' ')}
        aria-required={field.required || undefined}
        onChange={(event) => onAnswer(event.target.value || undefined)}
        onBlur={onLeave}
      />
      <p id={countId} className="form-note">
        <CharacterCount answer={answer} most={field.max ?? LONGEST_LONG_TEXT} />
      </p>
    </Field>
  );
}
