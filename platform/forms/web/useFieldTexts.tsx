import { inLanguage } from '#platform/i18n/pure/text.ts';
import type { FieldTexts } from '#platform/ui/plain/Field.tsx';
import type { Field } from '../pure/form.ts';
import { FieldSource } from './FieldSource.tsx';
import { type ControlProps, useFormScope } from './formScope.ts';

/** Label, hint, source and problem of a field, as the parts of platform/ui take them. */
export function useFieldTexts({ field, path, answer, onAnswer }: ControlProps): FieldTexts {
  const { language, messages, sources } = useFormScope();
  const source = sources.get(path);
  const hint = field.hint && inLanguage(field.hint, language);
  const help = (hint || source) && (
    <>
      {hint && <span className="form-hint">{hint}</span>}
      {source && <FieldSource field={field} answer={answer} given={source} onRestore={onAnswer} />}
    </>
  );
  return {
    name: path,
    label: inLanguage(field.title, language),
    help,
    error: messages.get(path),
    optional: isOptional(field),
  };
}

function isOptional({ required, atLeast = 0, locked }: Field): boolean {
  return !required && atLeast === 0 && !locked;
}
