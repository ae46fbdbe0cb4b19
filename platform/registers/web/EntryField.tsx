import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Select } from '#platform/ui/plain/Select.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { RegisterField } from '../contract.ts';
import { boxesOf, type EntryDraft } from './entryDraft.ts';

interface EntryFieldProps {
  field: RegisterField;
  draft: EntryDraft;
  /** The key of an entry never changes. */
  fixed: boolean;
  error: string | undefined;
  onChange: (box: string, typed: string) => void;
}

const SHORT = 14;

/** The box of one field, or two for what stands there in both languages. */
export function EntryField({ field, draft, fixed, error, onChange }: EntryFieldProps) {
  const { t } = useTranslation();
  const text = useText();
  const { id, type, required, values, to } = field;
  const label = text(field.title);
  const optional = !required;
  if (type === 'boolean' || values) {
    const options =
      values?.map((one) => ({ value: one.value, label: text(one.label) })) ??
      (['true', 'false'] as const).map((value) => ({
        value,
        label: t(value === 'true' ? 'registers.pages.yes' : 'registers.pages.no'),
      }));
    return (
      <Select
        name={id}
        label={label}
        optional={optional}
        error={error}
        options={options}
        value={draft[id] ?? ''}
        onChange={(value) => onChange(id, value)}
      />
    );
  }
  return (
    <>
      {boxesOf(field).map((box) => (
        <TextField
          key={box}
          name={box}
          label={box === id ? label : t(`registers.entry.in.${box.endsWith('.zh') ? 'zh' : 'en'}`, { label })}
          help={to ? t('registers.entry.refersTo', { register: to }) : undefined}
          optional={optional}
          error={error}
          type={type === 'date' ? 'date' : undefined}
          inputMode={type === 'number' || type === 'money' ? 'decimal' : undefined}
          unit={type === 'money' ? t('registers.entry.yuan') : undefined}
          length={type === 'text' || type === 'reference' ? undefined : SHORT}
          readOnly={fixed}
          value={draft[box] ?? ''}
          onChange={(typed) => onChange(box, typed)}
        />
      ))}
    </>
  );
}
