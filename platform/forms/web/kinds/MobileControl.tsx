import type { ControlProps } from '../formScope.ts';
import { LineInput } from './LineInput.tsx';

export function MobileControl(control: ControlProps) {
  // In a repeated block these are other people's numbers: the browser must not offer one's own.
  const own = !control.path.includes('.');
  return (
    <LineInput
      control={control}
      length={13}
      type="tel"
      inputMode="tel"
      autoComplete={own ? 'tel-national' : 'off'}
    />
  );
}
