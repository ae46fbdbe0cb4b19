import { useTranslation } from 'react-i18next';
import type { Answers } from '#platform/forms/pure/form.ts';
import { FormFields } from '#platform/forms/web/FormFields.tsx';
import type { ApplicationView } from '../../contract.ts';
import { useFormLookups } from '../useFormLookups.ts';

const unchanged = () => undefined;

/** The answers of an application to be read, as long as they are kept. */
export function SubmittedAnswers({ body, answers }: Pick<ApplicationView, 'body' | 'answers'>) {
  const { t } = useTranslation();
  const lookups = useFormLookups();
  if (!answers) return <p>{t('approvals.case.erased')}</p>;
  return (
    <FormFields
      form={body.form}
      answers={answers as Answers}
      onChange={unchanged}
      mode="review"
      lookups={lookups}
    />
  );
}
