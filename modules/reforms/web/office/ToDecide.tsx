import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { RadioGroup } from '#platform/ui/plain/RadioGroup.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { Difference } from '../../domain/replicate/difference.ts';

const OTHER = 'other';

/** Every difference as a question, by what it is about; what is usual is chosen already, the rest is open. */
export function ToDecide({
  differences,
  decisions,
  onDecide,
}: {
  differences: Difference[];
  decisions: Record<string, string>;
  onDecide: (key: string, value: string) => void;
}) {
  const { t } = useTranslation();
  const kinds = [...new Set(differences.map(({ kind }) => kind))];
  return kinds.map((kind) => (
    <section key={kind} className="office-kind">
      <h3>{t(`reforms.office.kinds.${kind}`)}</h3>
      {differences
        .filter((one) => one.kind === kind)
        .map((one) => (
          <OneDifference
            key={one.key}
            difference={one}
            value={decisions[one.key] ?? one.default ?? ''}
            onChange={(value) => onDecide(one.key, value)}
          />
        ))}
    </section>
  ));
}

function OneDifference({
  difference,
  value,
  onChange,
}: {
  difference: Difference;
  value: string;
  onChange: (value: string) => void;
}) {
  const { t } = useTranslation();
  const text = useText();
  const { key, question, options, amount } = difference;
  const known = options.some((option) => option.value === value) || value === '';
  const choices = [
    ...options.map((option) => ({
      value: option.value,
      label: text(option.title),
      ...(option.stops && { help: t('reforms.office.stops') }),
    })),
    ...(amount ? [{ value: OTHER, label: t('reforms.office.otherAmount') }] : []),
  ];
  return (
    <div className="office-difference">
      <RadioGroup
        name={key}
        label={text(question)}
        options={choices}
        value={known ? value : OTHER}
        onChange={(chosen) => onChange(chosen === OTHER ? '10 workdays' : chosen)}
      />
      {!known && (
        <TextField
          name={`${key}-amount`}
          label={t('reforms.office.amount')}
          help={t('reforms.office.amountHelp')}
          value={value}
          onChange={onChange}
          length={14}
        />
      )}
    </div>
  );
}
