import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileView, SignedCommitment } from '#modules/approvals/contract.ts';
import { CommitmentStep, type Signing } from '#modules/approvals/web/apply/CommitmentStep.tsx';
import { formHere } from '#modules/approvals/web/apply/formHere.ts';
import { SubmitProblems } from '#modules/approvals/web/apply/SubmitProblems.tsx';
import { stepOfPath } from '#modules/approvals/web/apply/steps.ts';
import { useProblemLines } from '#modules/approvals/web/apply/useProblemLines.ts';
import { useFormLookups } from '#modules/approvals/web/useFormLookups.ts';
import type { IntakePreparation } from '#modules/counters/contract.ts';
import type { ProblemDocument } from '#platform/api/web/problemDocument.ts';
import type { FieldProblem } from '#platform/errors/pure/problem.ts';
import { checkAnswers } from '#platform/forms/pure/checkAnswers.ts';
import type { Answers } from '#platform/forms/pure/form.ts';
import { FormFields } from '#platform/forms/web/FormFields.tsx';
import { fileIds } from '#platform/forms/web/materialFiles.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Steps } from '#platform/ui/plain/Steps.tsx';
import { Papers } from './Papers.tsx';

type Step = 'form' | 'materials' | 'commitment' | 'send';

export interface Filled {
  answers: IntakePreparation['answers'];
  materials: Record<string, string[]>;
  commitment?: SignedCommitment;
}

interface FillInProps {
  prepared: IntakePreparation;
  /** What is asked for depends on the answers: the server says so again. */
  onPrepare: (answers: IntakePreparation['answers']) => Promise<IntakePreparation | undefined>;
  busy: boolean;
  problem: ProblemDocument | undefined;
  onSend: (filled: Filled) => void;
  onLeave: () => void;
}

/** Answers, scans and the applicant's promises, one step at a time, and then the hand-over. */
export function FillIn({ prepared, onPrepare, busy, problem, onSend, onLeave }: FillInProps) {
  const { t } = useTranslation();
  const { body, place, signer } = prepared;
  const form = useMemo(() => formHere(body, place), [body, place]);
  const lookups = useFormLookups(place);
  const [answers, setAnswers] = useState(prepared.answers as Answers);
  const [wrong, setWrong] = useState<readonly FieldProblem[]>([]);
  const [files, setFiles] = useState<Record<string, FileView[]>>({});
  const [signing, setSigning] = useState<Signing>({ items: [], signer: '' });
  const [step, setStep] = useState<Step>('form');
  const linesOf = useProblemLines(body);
  const given = answers as IntakePreparation['answers'];
  const steps: Step[] = ['form', 'materials', ...(body.commitment ? (['commitment'] as const) : []), 'send'];
  const at = steps.indexOf(step);
  const state = (index: number) => (index === at ? 'current' : index < at ? 'done' : 'todo');
  const go = (by: 1 | -1) => setStep(steps[at + by]!);
  async function leaveForm() {
    const found = checkAnswers(form, answers);
    setWrong(found);
    if (found.length === 0 && (await onPrepare(given))) go(1);
  }
  function find(path: string) {
    const where = stepOfPath(path);
    if (where === 'form' && problem) setWrong(problem.fields);
    setStep(where === 'materials' || where === 'commitment' ? where : 'form');
  }
  const count = Object.values(files).flat().length;
  return (
    <div className="ow-stack">
      <Steps
        label={t('counters.form.steps')}
        steps={steps.map((key, index) => ({
          key,
          title: t(`counters.step.${key}`),
          state: state(index),
        }))}
      />
      {step === 'form' && (
        <FormFields
          form={form}
          answers={answers}
          onChange={setAnswers}
          problems={wrong}
          prefilled={prepared.prefilled}
          lookups={lookups}
          end={
            <div className="ow-row">
              <Button onClick={onLeave}>{t('counters.form.back')}</Button>
              <Button kind="primary" busy={busy} onClick={() => void leaveForm()}>
                {t('counters.form.next')}
              </Button>
            </div>
          }
        />
      )}
      {step === 'materials' && (
        <Papers
          prepared={prepared}
          files={files}
          onFiles={setFiles}
          onBack={() => go(-1)}
          onNext={() => go(1)}
        />
      )}
      {step === 'commitment' && body.commitment && (
        <>
          <Notice kind="info" title={t('counters.form.signHere', { name: signer })} />
          <CommitmentStep
            commitment={body.commitment}
            signing={signing}
            onSigning={setSigning}
            person={signer}
            told={false}
            onBack={() => go(-1)}
            onNext={() => go(1)}
          />
        </>
      )}
      {step === 'send' && (
        <section className="ow-stack" aria-labelledby="hand-over">
          <h2 id="hand-over">{t('counters.step.send')}</h2>
          <p>{t('counters.form.ready', { name: signer, firm: prepared.firm.name, count })}</p>
          {problem && problem.fields.length > 0 ? (
            <SubmitProblems problems={linesOf(problem.fields)} attempt={1} onFind={find} />
          ) : (
            <ProblemNotice problem={problem} />
          )}
          <div className="ow-row">
            <Button onClick={() => go(-1)}>{t('counters.form.back')}</Button>
            <Button
              kind="primary"
              busy={busy}
              onClick={() =>
                onSend({
                  answers: given,
                  materials: fileIds(files),
                  ...(body.commitment && { commitment: signing }),
                })
              }
            >
              {t('counters.form.send')}
            </Button>
          </div>
        </section>
      )}
    </div>
  );
}
