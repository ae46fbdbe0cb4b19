import { LONGEST_TEXT, lengthOf } from '../../pure/kinds/text/checkText.ts';
import { CharacterCount } from '../CharacterCount.tsx';
import type { ControlProps } from '../formScope.ts';
import { LineInput } from './LineInput.tsx';

/** From this share of the limit on, the count is shown. */
const NEARLY_FULL = 0.7;
/** Longer answers take the whole line. */
const WHOLE_LINE = 40;

export function TextControl(control: ControlProps) {
  const { field, answer } = control;
  const most = field.max ?? LONGEST_TEXT;
  const length = typeof answer === 'string' ? lengthOf(answer) : 0;
  const note = length > most * NEARLY_FULL && <CharacterCount answer={answer} most={most} />;
  return <LineInput control={control} length={most > WHOLE_LINE ? undefined : most} note={note} />;
}
