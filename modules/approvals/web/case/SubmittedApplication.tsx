import { useTranslation } from 'react-i18next';
import type { Answers } from '#platform/forms/pure/form.ts';
import { FormFields } from '#platform/forms/web/FormFields.tsx';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import type { ApplicationView } from '../../contract.ts';
import { useFormLookups } from '../useFormLookups.ts';
import { Conditions } from './Conditions.tsx';
import { MaterialFiles } from './MaterialFiles.tsx';
import { SignedPromises } from './SignedPromises.tsx';
import '../approvals.css';

const unchanged = () => undefined;

/** What was applied for: answers, materials, promises, and how each condition was judged. */
export function SubmittedApplication({ application }: { application: ApplicationView }) {
  const { t } = useTranslation();
  const text = useText();
  const lookups = useFormLookups();
  const { body, answers, materials, commitment, conditions, citations } = application;
  return (
    <>
      {answers ? (
        <FormFields
          form={body.form}
          answers={answers as Answers}
          onChange={unchanged}
          mode="review"
          lookups={lookups}
        />
      ) : (
        <p>{t('approvals.case.erased')}</p>
      )}
      <section className="ow-stack approvals-part">
        <h2>{t('approvals.material.title')}</h2>
        <MaterialFiles materials={body.materials} files={materials} />
      </section>
      {body.commitment && commitment && (
        <section className="ow-stack approvals-part">
          <h2>{text(body.commitment.title)}</h2>
          <SignedPromises commitment={body.commitment} signed={commitment} />
        </section>
      )}
      <section className="ow-stack approvals-part">
        <h2>{t('approvals.condition.title')}</h2>
        <Conditions conditions={conditions} citations={citations} />
      </section>
    </>
  );
}
