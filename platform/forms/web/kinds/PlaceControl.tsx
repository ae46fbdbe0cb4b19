import { useTranslation } from 'react-i18next';
import { inLanguage } from '#platform/i18n/pure/text.ts';
import { describedBy, fieldId } from '#platform/ui/plain/fieldId.ts';
import { type ControlProps, useFormScope } from '../formScope.ts';
import { useFieldTexts } from '../useFieldTexts.tsx';
import { usePlaceLevels } from '../usePlaceLevels.ts';
import { ControlGroup } from './ControlGroup.tsx';

/** A place, level by level: each choice brings up the list of what lies in it. */
export function PlaceControl(control: ControlProps) {
  const { t } = useTranslation();
  const { language, lookups } = useFormScope();
  const { field, path, answer, onAnswer } = control;
  const texts = useFieldTexts(control);
  const place = typeof answer === 'string' ? answer : undefined;
  const { levels, failed, again } = usePlaceLevels(lookups, field.within, place, language);
  const title = inLanguage(field.title, language);
  return (
    <ControlGroup control={control}>
      <div className="form-levels">
        {levels.map(({ parent, options, chosen }, index) => (
          <select
            key={parent ?? ''}
            name={`${path}.${index}`}
            className="ow-input ow-input--select"
            aria-label={t('forms.place.level', { title, level: index + 1 })}
            aria-invalid={texts.error ? true : undefined}
            aria-describedby={describedBy(path, texts)}
            aria-required={(field.required && index === 0) || undefined}
            value={chosen ?? ''}
            onChange={(event) => onAnswer(event.target.value || (index > 0 ? parent : undefined))}
          >
            <option value="">{t(index === 0 ? 'ui.field.choose' : 'forms.place.more')}</option>
            {options.map((option) => (
              <option key={option.id} value={option.id}>
                {option.name}
              </option>
            ))}
          </select>
        ))}
      </div>
      {failed && (
        <p className="ow-field__error" id={`${fieldId(path)}-failed`}>
          {t('forms.place.failed')}{' '}
          <button type="button" className="form-link" onClick={again}>
            {t('ui.retry')}
          </button>
        </p>
      )}
    </ControlGroup>
  );
}
