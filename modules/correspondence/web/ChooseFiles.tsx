import { useTranslation } from 'react-i18next';
import { CheckboxField } from '#platform/ui/plain/CheckboxField.tsx';
import { FieldNotes } from '#platform/ui/plain/Field.tsx';
import { fieldId } from '#platform/ui/plain/fieldId.ts';
import type { FileOfCase } from '../contract.ts';

interface ChooseFilesProps {
  files: readonly FileOfCase[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Which files of a case go along with a question. None is chosen for the officer: only what is needed is sent. */
export function ChooseFiles({ files, chosen, onChange }: ChooseFilesProps) {
  const { t } = useTranslation();
  const name = 'opinion-send';
  return (
    <fieldset id={fieldId(name)} className="ow-field">
      <legend className="ow-field__label">{t('correspondence.opinions.send')}</legend>
      <FieldNotes
        name={name}
        help={t(files.length > 0 ? 'correspondence.opinions.sendHelp' : 'correspondence.opinions.sendNone')}
      />
      {files.map((file) => (
        <CheckboxField
          key={file.id}
          name={`${name}-${file.id}`}
          label={file.name}
          checked={chosen.includes(file.id)}
          onChange={(on) => onChange(on ? [...chosen, file.id] : chosen.filter((id) => id !== file.id))}
        />
      ))}
    </fieldset>
  );
}
