import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { checkDate, limitOn } from '../../pure/kinds/date/checkDate.ts';
import { showDate } from '../../pure/kinds/date/showDate.ts';
import { tidyDate } from '../../pure/kinds/date/tidyDate.ts';
import { type ControlProps, useFormScope } from '../formScope.ts';
import { LineInput } from './LineInput.tsx';

/**
 * A day to type in any usual way, or to choose in the browser's own calendar. A bare date field would show day
 * and month in the order of the browser's language instead of the page's, and hide a half-typed answer.
 */
export function DateControl(control: ControlProps) {
  const { t } = useTranslation();
  const { language, names, lookups } = useFormScope();
  const calendar = useRef<HTMLInputElement>(null);
  const { field, answer, onAnswer } = control;
  const typed = typeof answer === 'string' ? tidyDate(answer) : '';
  const exists = typed !== '' && !checkDate(typed, { ...field, least: undefined, most: undefined }, {});
  const note = exists
    ? `${showDate(typed, field, { ...names, language })} ${weekday(typed, language)}`
    : t('forms.date.example');
  return (
    <LineInput control={control} length={12} inputMode="numeric" autoComplete="off" note={note}>
      <span className="form-calendar">
        <button type="button" className="form-link" onClick={() => calendar.current?.showPicker()}>
          {t('forms.date.calendar')}
        </button>
        <input
          ref={calendar}
          type="date"
          tabIndex={-1}
          aria-hidden="true"
          value={exists ? typed : ''}
          min={limitOn(field.least, lookups.today)}
          max={limitOn(field.most, lookups.today) ?? '9999-12-31'}
          onChange={(event) => onAnswer(event.target.value || undefined)}
        />
      </span>
    </LineInput>
  );
}

function weekday(date: string, language: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(day);
}
