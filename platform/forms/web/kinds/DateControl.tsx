import { limitOn } from '../../pure/kinds/date/checkDate.ts';
import { type ControlProps, useFormScope } from '../formScope.ts';
import { LineInput } from './LineInput.tsx';

/** The browser's own date field: on a phone its calendar is the one that the person knows. */
export function DateControl(control: ControlProps) {
  const { today } = useFormScope().lookups;
  const { least, most } = control.field;
  return (
    <LineInput
      control={control}
      type="date"
      length={10}
      min={limitOn(least, today)}
      max={limitOn(most, today) ?? '9999-12-31'}
    />
  );
}
