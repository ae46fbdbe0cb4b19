import { type InputHTMLAttributes, type ReactNode, useId } from 'react';
import { Field } from '#platform/ui/plain/Field.tsx';
import { describedBy, fieldId } from '#platform/ui/plain/fieldId.ts';
import type { ControlProps } from '../formScope.ts';
import { useFieldTexts } from '../useFieldTexts.tsx';

type Native = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'type' | 'inputMode' | 'autoComplete' | 'spellCheck' | 'autoCapitalize'
>;

interface LineInputProps extends Native {
  control: ControlProps;
  /** About how many characters the answer has: the box is as long as the answer. */
  length?: number;
  after?: string;
  /** Below the box, such as a count of characters; read out with it. */
  note?: ReactNode;
  /** Beside the box: another way to give the same answer. */
  children?: ReactNode;
}

/** One line to type in. Nothing is cut off while typing: a text that is too long says so instead. */
export function LineInput({ control, length, after, note, children, ...native }: LineInputProps) {
  const texts = useFieldTexts(control);
  const noteId = useId();
  const { path, answer, onAnswer, onLeave } = control;
  const described = [describedBy(path, texts), note ? noteId : undefined].filter(Boolean).join(' ');
  return (
    <Field {...texts}>
      <span className="ow-input__row">
        <input
          {...native}
          id={fieldId(path)}
          name={path}
          className="ow-input"
          style={length ? { maxWidth: `${length + 3}em` } : undefined}
          value={typeof answer === 'string' ? answer : ''}
          aria-invalid={texts.error ? true : undefined}
          aria-describedby={described || undefined}
          aria-required={control.field.required || undefined}
          onChange={(event) => onAnswer(event.target.value || undefined)}
          onBlur={onLeave}
        />
        {after && <span>{after}</span>}
        {children}
      </span>
      {note && (
        <p id={noteId} className="form-note">
          {note}
        </p>
      )}
    </Field>
  );
}
