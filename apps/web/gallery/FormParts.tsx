import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#platform/ui/plain/Button.tsx';
import { CheckboxField } from '#platform/ui/plain/CheckboxField.tsx';
import { ErrorSummary } from '#platform/ui/plain/ErrorSummary.tsx';
import { FileField, type Upload } from '#platform/ui/plain/FileField.tsx';
import { RadioGroup } from '#platform/ui/plain/RadioGroup.tsx';
import { Select } from '#platform/ui/plain/Select.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';

export function FormParts() {
  const { t } = useTranslation();
  const [values, setValues] = useState<Record<string, string>>({ name: '', scale: 'small' });
  const [agreed, setAgreed] = useState(false);
  const field = (name: string) => ({
    name,
    label: t(`gallery.field.${name}`),
    value: values[name] ?? '',
    onChange: (value: string) => setValues((before) => ({ ...before, [name]: value })),
  });
  const uploads: Upload[] = [
    { id: '1', name: t('gallery.file1'), bytes: 2_400_000, state: 'done' },
    { id: '2', name: t('gallery.file2'), bytes: 18_300_000, state: 'sending', sent: 0.62 },
    { id: '3', name: t('gallery.file3'), bytes: 880_000, state: 'failed', problem: t('gallery.fileProblem') },
  ];
  const options = (names: string[]) =>
    names.map((name) => ({ value: name, label: t(`gallery.option.${name}`) }));
  const [errors] = useState([
    { path: 'phone', message: t('gallery.phoneError') },
    { path: 'kind', message: t('gallery.kindError') },
  ]);
  return (
    <section className="gallery__section">
      <h2>{t('gallery.form')}</h2>
      <ErrorSummary errors={errors} />
      <TextField {...field('name')} help={t('gallery.nameHelp')} length={24} autoComplete="organization" />
      <TextField {...field('phone')} error={t('gallery.phoneError')} length={11} inputMode="tel" />
      <TextField {...field('capital')} unit={t('gallery.unit')} length={12} inputMode="decimal" optional />
      <TextField {...field('scope')} rows={3} />
      <Select {...field('place')} options={options(['old', 'new', 'high'])} />
      <RadioGroup {...field('kind')} error={t('gallery.kindError')} options={options(['self', 'agent'])} />
      <RadioGroup {...field('scale')} optional options={options(['small', 'large'])} />
      <FileField
        name="licence"
        label={t('gallery.field.licence')}
        help={t('gallery.licenceHelp')}
        multiple
        uploads={uploads}
        onAdd={() => undefined}
        onRetry={() => undefined}
        onRemove={() => undefined}
      />
      <CheckboxField name="agree" label={t('gallery.agree')} checked={agreed} onChange={setAgreed} />
      <div className="ow-row">
        <Button kind="primary">{t('gallery.submit')}</Button>
        <Button>{t('gallery.save')}</Button>
      </div>
    </section>
  );
}
