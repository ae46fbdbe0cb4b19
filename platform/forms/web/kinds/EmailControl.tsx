import type { ControlProps } from '../formScope.ts';
import { LineInput } from './LineInput.tsx';

/** Not `type="email"`: browsers refuse addresses in Chinese there. */
export function EmailControl(control: ControlProps) {
  const own = !control.path.includes('.');
  return (
    <LineInput
      control={control}
      length={32}
      inputMode="email"
      autoComplete={own ? 'email' : 'off'}
      autoCapitalize="none"
      spellCheck={false}
    />
  );
}
