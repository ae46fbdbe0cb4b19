import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import type { ApplicationView } from '../../contract.ts';
import { Conditions } from './Conditions.tsx';
import { MaterialFiles } from './MaterialFiles.tsx';
import { SignedPromises } from './SignedPromises.tsx';
import { SubmittedAnswers } from './SubmittedAnswers.tsx';
import '../approvals.css';

/** What was applied for: answers, materials, promises, and how each condition was judged. */
export function SubmittedApplication({ application }: { application: ApplicationView }) {
  const { t } = useTranslation();
  const text = useText();
  const { body, answers, materials, commitment, conditions, citations } = application;
  return (
    <>
      <SubmittedAnswers body={body} answers={answers} />
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
