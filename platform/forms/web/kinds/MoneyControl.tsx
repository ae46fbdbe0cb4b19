import { useTranslation } from 'react-i18next';
import { checkMoney } from '../../pure/kinds/money/checkMoney.ts';
import { largeMoney } from '../../pure/kinds/money/largeMoney.ts';
import { showMoney } from '../../pure/kinds/money/showMoney.ts';
import { tidyMoney } from '../../pure/kinds/money/tidyMoney.ts';
import { type ControlProps, useFormScope } from '../formScope.ts';
import { LineInput } from './LineInput.tsx';

/** From this length on, zeros are easily miscounted. */
const LONG = 5;

/** An amount of yuan; a large one is said again in groups of three digits and in words. */
export function MoneyControl(control: ControlProps) {
  const { t } = useTranslation();
  const { language, names } = useFormScope();
  const { field, answer } = control;
  const typed = typeof answer === 'string' ? tidyMoney(answer) : '';
  const readable = typed.length >= LONG && !checkMoney(typed, field, {});
  const note = readable && (
    <>
      {showMoney(typed, field, { ...names, language })} {largeMoney(typed, language)}
    </>
  );
  return (
    <LineInput
      control={control}
      length={16}
      inputMode="decimal"
      autoComplete="off"
      after={t('forms.yuan')}
      note={note}
    />
  );
}
