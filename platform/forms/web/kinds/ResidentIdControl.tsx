import type { ControlProps } from '../formScope.ts';
import { LineInput } from './LineInput.tsx';

/** Eighteen digits, the last perhaps an X, so no keyboard of digits. */
export function ResidentIdControl(control: ControlProps) {
  return (
    <LineInput
      control={control}
      length={18}
      autoComplete="off"
      autoCapitalize="characters"
      spellCheck={false}
    />
  );
}
