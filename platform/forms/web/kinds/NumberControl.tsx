import { inLanguage } from '#platform/i18n/pure/text.ts';
import { type ControlProps, useFormScope } from '../formScope.ts';
import { LineInput } from './LineInput.tsx';

/** A number as text: no arrows that a turn of the wheel changes, no digit lost. */
export function NumberControl(control: ControlProps) {
  const { language } = useFormScope();
  const { unit, decimals } = control.field;
  return (
    <LineInput
      control={control}
      length={12}
      inputMode={decimals === 0 ? 'numeric' : 'decimal'}
      autoComplete="off"
      after={unit && inLanguage(unit, language)}
    />
  );
}
