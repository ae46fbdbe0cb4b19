import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { checkAnswers } from '#platform/forms/pure/checkAnswers.ts';
import { FileUploads } from '#platform/forms/web/FileUploads.tsx';
import { FormFields } from '#platform/forms/web/FormFields.tsx';
import type { ShownProblem } from '#platform/forms/web/useShownProblems.ts';
import type { CaseView } from '#platform/process/pure/caseView.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import type { ApplicationView, DraftView } from '../../contract.ts';
import { supplementParts } from '../../domain/supplementForm.ts';
import { approvals } from '../client.ts';
import { useFormLookups } from '../useFormLookups.ts';
import { useSupplement } from './useSupplement.ts';

interface SupplementFormProps {
  view: CaseView;
  application: ApplicationView;
  onDone: () => Promise<void>;
}

/** The answer to the one request for supplements: what was asked for, and on wish anything else that may be changed. */
export function SupplementForm({ view, application, onDone }: SupplementFormProps) {
  const { t } = useTranslation();
  const { body, asked, limits } = application;
  const [all, setAll] = useState(asked.every(({ path }) => path === null));
  const [own, setOwn] = useState<readonly ShownProblem[]>([]);
  const lookups = useFormLookups();
  const { answers, setAnswers, files, materials, addFile, removeFile, clear } = useSupplement(application);
  const { submit, busy, problem } = useSubmit(approvals.supplementApplication);
  const { form, materials: wanted } = supplementParts(
    body,
    asked.flatMap(({ path }) => path ?? []),
    all,
  );
  async function send() {
    const wrong = form ? checkAnswers(form, answers) : [];
    setOwn(wrong);
    if (wrong.length > 0) return;
    const done = await submit({
      caseId: view.id,
      expectedVersion: view.version,
      answers: answers as DraftView['answers'],
      materials,
    });
    if (!done) return;
    clear();
    await onDone();
  }
  const told = own.length > 0 ? own : (problem?.fields ?? own);
  return (
    <div className="ow-stack">
      {problem && problem.fields.length === 0 && <ProblemNotice problem={problem} />}
      {form && (
        <FormFields form={form} answers={answers} onChange={setAnswers} problems={told} lookups={lookups} />
      )}
      <FileUploads materials={wanted} files={files} limits={limits} onAdd={addFile} onRemove={removeFile} />
      <div className="ow-row">
        <Button kind="primary" busy={busy} onClick={() => void send()}>
          {t('approvals.answering.send')}
        </Button>
        {!all && (
          <Button kind="quiet" onClick={() => setAll(true)}>
            {t('approvals.answering.all')}
          </Button>
        )}
      </div>
    </div>
  );
}
