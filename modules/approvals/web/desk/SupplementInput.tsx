import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import type { ActionInputProps } from '#platform/process/web/desk/caseParts.ts';
import { FieldNotes } from '#platform/ui/plain/Field.tsx';
import { fieldId } from '#platform/ui/plain/fieldId.ts';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import { supplementChoices } from '../../domain/supplementItem.ts';
import { SupplementChoice } from './SupplementChoice.tsx';
import { itemsOf, otherOf, withItem, withOther } from './supplementItems.ts';
import { useApplication } from './useApplication.ts';

const LINES = 3;

/** What the applicant is asked for, once: materials and answers to tick, each with what is wrong with it. */
export function SupplementInput({ view, name, value, onChange, error }: ActionInputProps) {
  const { t } = useTranslation();
  const text = useText();
  const { data } = useApplication(view.case.id);
  if (!data) return <Skeleton lines={6} />;
  const chosen = itemsOf(value);
  const choices = supplementChoices(data.body);
  return (
    <fieldset id={fieldId(name)} className="supplement">
      <legend className="ow-field__label">{t('approvals.supplement.label')}</legend>
      <FieldNotes name={name} help={t('approvals.supplement.help')} error={error} />
      {(['material', 'answer'] as const).map((kind) => (
        <div key={kind} className="supplement__group">
          <p className="supplement__kind">{t(`approvals.supplement.${kind}`)}</p>
          {choices
            .filter((choice) => choice.kind === kind)
            .map(({ path, title }) => (
              <SupplementChoice
                key={path}
                path={path}
                title={text(title)}
                reason={chosen.find((item) => item.path === path)?.reason}
                onChange={(reason) => onChange(withItem(value, path, reason))}
              />
            ))}
        </div>
      ))}
      <TextField
        name={`${name}.other`}
        label={t('approvals.supplement.other')}
        optional
        rows={LINES}
        value={otherOf(value)}
        onChange={(words) => onChange(withOther(value, words))}
      />
    </fieldset>
  );
}
