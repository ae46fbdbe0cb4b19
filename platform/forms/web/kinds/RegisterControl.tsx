import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Field } from '#platform/ui/plain/Field.tsx';
import { describedBy, fieldId } from '#platform/ui/plain/fieldId.ts';
import { type ControlProps, useFormScope } from '../formScope.ts';
import { useEntrySearch } from '../useEntrySearch.ts';
import { useFieldTexts } from '../useFieldTexts.tsx';

/** One entry of a register, found by typing. */
export function RegisterControl(control: ControlProps) {
  const { t } = useTranslation();
  const { lookups, names } = useFormScope();
  const { field, path, answer, onAnswer, onLeave } = control;
  const register = field.register ?? '';
  const texts = useFieldTexts(control);
  const { state, entries, search, again } = useEntrySearch((text) => lookups.searchRegister(register, text));
  const key = typeof answer === 'string' && answer !== '' ? answer : undefined;
  const chosen = key && { value: key, label: names.entryName?.(register, key) ?? titleOf(entries, key) };
  return (
    <Field {...texts}>
      <Select
        id={fieldId(path)}
        className="form-select"
        labelInValue
        showSearch={{ filterOption: false, onSearch: search }}
        allowClear={!field.required}
        virtual={false}
        placeholder={t('forms.search.type')}
        status={texts.error ? 'error' : undefined}
        aria-invalid={texts.error ? true : undefined}
        aria-describedby={describedBy(path, texts)}
        aria-required={field.required || undefined}
        value={chosen || undefined}
        loading={state === 'searching'}
        notFoundContent={
          state === 'failed' ? (
            <button type="button" className="form-link" onClick={again}>
              {t('forms.search.failed')}
            </button>
          ) : (
            t(state === 'searching' ? 'forms.search.searching' : 'forms.search.none')
          )
        }
        options={entries.map((entry) => ({ value: entry.key, label: entry.title, note: entry.note }))}
        optionRender={({ data, label }) => (
          <>
            {label}
            {data['note'] && <small className="form-option__note">{data['note']}</small>}
          </>
        )}
        onOpenChange={(open) => open && search('')}
        onChange={(next: { value: string } | undefined) => onAnswer(next?.value)}
        onBlur={onLeave}
      />
    </Field>
  );
}

function titleOf(entries: { key: string; title: string }[], key: string): string {
  return entries.find((entry) => entry.key === key)?.title ?? key;
}
