import type { ControlProps } from '../formScope.ts';
import { LineInput } from './LineInput.tsx';

/** Eighteen characters; digits and capital letters, so no keyboard of digits. */
export function UsccControl(control: ControlProps) {
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
