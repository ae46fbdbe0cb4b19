import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Select } from '#platform/ui/plain/Select.tsx';
import type { DefaultView } from '../contract.ts';
import { credit } from './creditClient.ts';

interface AddMeasureProps {
  record: DefaultView;
  measures: { code: string; title: { zh: string; en: string } }[];
  onDone: () => Promise<void>;
}

/** The measures in force because of a record, and one more from the list for whoever may. */
export function AddMeasure({ record, measures, onDone }: AddMeasureProps) {
  const { t } = useTranslation();
  const text = useText();
  const [measure, setMeasure] = useState('');
  const { submit, busy, problem } = useSubmit(credit.takeMeasure);
  const caseId = record.case.id;
  const mayAdd = record.case.allowed.some(({ name }) => name === 'takeMeasure');
  const others = measures.filter(({ code }) => !record.measures.some((taken) => taken.code === code));
  return (
    <>
      <ul className="credit-measures">
        {record.measures.map(({ code, title }) => (
          <li key={code}>{text(title)}</li>
        ))}
      </ul>
      {mayAdd && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void submit({ caseId, measure }).then(async (done) => {
              if (!done) return;
              await onDone();
              setMeasure('');
            });
          }}
        >
          <ProblemNotice problem={problem} />
          <Select
            name={`measure-${caseId}`}
            label={t('credit.desk.measure')}
            options={others.map(({ code, title }) => ({ value: code, label: text(title) }))}
            value={measure}
            onChange={setMeasure}
          />
          {measure && (
            <Button type="submit" busy={busy}>
              {t('credit.desk.addMeasure')}
            </Button>
          )}
        </form>
      )}
    </>
  );
}
