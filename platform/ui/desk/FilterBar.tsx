import { Button, Input, Select } from 'antd';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import './queue.css';

export interface FilterField {
  name: string;
  label: string;
  /** Choices; without them the field takes words. */
  options?: { value: string; label: string }[];
}

interface FilterBarProps {
  fields: FilterField[];
  values: Record<string, string | undefined>;
  /** Called with the whole filter at each choice, and for words half a second after the last letter. */
  onChange: (values: Record<string, string | undefined>) => void;
}

const PAUSE_MS = 500;

/** What narrows a list. The page keeps the values in its address, so that a view can be sent to a colleague. */
export function FilterBar({ fields, values, onChange }: FilterBarProps) {
  const { t } = useTranslation();
  const set = (name: string, value: string | undefined) =>
    onChange({ ...values, [name]: value || undefined });
  const used = fields.some((field) => values[field.name]);
  return (
    <search className="desk-filter">
      {fields.map((field) => (
        <FilterInput
          key={field.name}
          field={field}
          value={values[field.name]}
          onChange={(value) => set(field.name, value)}
        />
      ))}
      {used && (
        <Button type="text" onClick={() => onChange({})}>
          {t('ui.filter.clear')}
        </Button>
      )}
    </search>
  );
}

interface FilterInputProps {
  field: FilterField;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

function FilterInput({ field, value, onChange }: FilterInputProps) {
  const id = useId();
  const { t } = useTranslation();
  return (
    <div className="desk-filter__field">
      <label htmlFor={id}>{field.label}</label>
      {field.options ? (
        <Select
          id={id}
          allowClear
          placeholder={t('ui.filter.any')}
          options={field.options}
          value={value ?? null}
          popupMatchSelectWidth={false}
          onChange={(chosen: string | null) => onChange(chosen ?? undefined)}
        />
      ) : (
        <WordsInput id={id} value={value ?? ''} onChange={onChange} />
      )}
    </div>
  );
}

function WordsInput({
  id,
  value,
  onChange,
}: {
  id: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new letter starts the wait again
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => onChange(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <Input
      id={id}
      type="search"
      allowClear
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onPressEnter={() => onChange(typed)}
    />
  );
}
