import type { ComponentType } from 'react';
import type { FieldKind } from '../../pure/form.ts';
import type { ControlProps } from '../formScope.ts';
import { BooleanControl } from './BooleanControl.tsx';
import { ChoiceControl } from './ChoiceControl.tsx';
import { ChoicesControl } from './ChoicesControl.tsx';
import { DateControl } from './DateControl.tsx';
import { EmailControl } from './EmailControl.tsx';
import { LongTextControl } from './LongTextControl.tsx';
import { MobileControl } from './MobileControl.tsx';
import { MoneyControl } from './MoneyControl.tsx';
import { NumberControl } from './NumberControl.tsx';
import { PlaceControl } from './PlaceControl.tsx';
import { RegisterControl } from './RegisterControl.tsx';
import { RepeatControl } from './RepeatControl.tsx';
import { ResidentIdControl } from './ResidentIdControl.tsx';
import { TextControl } from './TextControl.tsx';
import { UsccControl } from './UsccControl.tsx';

export const controlByKind: Record<FieldKind, ComponentType<ControlProps>> = {
  text: TextControl,
  longText: LongTextControl,
  number: NumberControl,
  money: MoneyControl,
  date: DateControl,
  choice: ChoiceControl,
  choices: ChoicesControl,
  boolean: BooleanControl,
  uscc: UsccControl,
  residentId: ResidentIdControl,
  mobile: MobileControl,
  email: EmailControl,
  place: PlaceControl,
  register: RegisterControl,
  repeat: RepeatControl,
};
