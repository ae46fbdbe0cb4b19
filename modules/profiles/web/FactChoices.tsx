import type { Text } from '#platform/i18n/pure/text.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { FieldNotes } from '#platform/ui/plain/Field.tsx';
import { fieldId } from '#platform/ui/plain/fieldId.ts';

interface FactChoicesProps {
  name: string;
  label: string;
  error?: string | undefined;
  values: { value: string; title: Text }[];
  value: string;
  onChange: (value: string) => void;
}

/** Any of a closed set. */
export function FactChoices({ name, label, error, values, value, onChange }: FactChoicesProps) {
  const text = useText();
  const chosen = value.split(',').filter(Boolean);
  const choose = (one: string, isChosen: boolean) =>
    onChange([...chosen.filter((other) => other !== one), ...(isChosen ? [one] : [])].join(','));
  return (
    <fieldset id={fieldId(name)} className="ow-field">
      <legend className="ow-field__label">{label}</legend>
      <FieldNotes name={name} error={error} />
      {values.map((option) => (
        <label key={option.value} className="ow-choice">
          <input
            type="checkbox"
            name={name}
            checked={chosen.includes(option.value)}
            onChange={(event) => choose(option.value, event.target.checked)}
          />
          <span>{text(option.title)}</span>
        </label>
      ))}
    </fieldset>
  );
}
