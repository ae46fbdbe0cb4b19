import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { SurveyItem, SurveyResult } from '../contract.ts';
import { surveysClient } from './surveysClient.ts';

interface SurveyItemCardProps {
  caseId: string;
  item: SurveyItem;
  /** Nothing can be written before the recording runs. */
  blocked: boolean;
  onChanged: () => void;
}

const RESULTS: SurveyResult[] = ['met', 'unmet', 'notApplicable'];

/** One item: what was found, and for whoever judges it three answers and words. */
export function SurveyItemCard({ caseId, item, blocked, onChanged }: SurveyItemCardProps) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const [result, setResult] = useState<SurveyResult>();
  const [note, setNote] = useState('');
  const { submit, busy, problem } = useSubmit(surveysClient.recordFinding);
  const { id, title, basis, agency, mine, finding } = item;
  const save = async () => {
    if (!result || !(await submit({ caseId, item: id, result, note }))) return;
    setResult(undefined);
    setNote('');
    onChanged();
  };
  return (
    <fieldset className="survey-item">
      <legend>{text(title)}</legend>
      {basis && <p className="survey-item__basis">{t('surveys.live.basis', { basis: text(basis) })}</p>}
      {agency && <p>{t('surveys.live.judgedBy', { agency: text(agency) })}</p>}
      {finding ? (
        <p className={`survey-item__found survey-item__found--${finding.result}`}>
          <strong>{t(`surveys.result.${finding.result}`)}</strong> {finding.note}{' '}
          <span>{t('surveys.live.found', { name: finding.by, at: format.dateTime(finding.at) })}</span>{' '}
          {finding.offsetMs !== null && (
            <span>{t('surveys.live.seek', { time: clock(finding.offsetMs) })}</span>
          )}
        </p>
      ) : (
        <p>{t('surveys.result.waiting')}</p>
      )}
      {mine && !blocked && (
        <>
          <div className="survey-item__choices">
            {RESULTS.map((one) => (
              <label key={one}>
                <input
                  type="radio"
                  name={`result.${id}`}
                  checked={result === one}
                  onChange={() => setResult(one)}
                />
                <span>{t(`surveys.result.${one}`)}</span>
              </label>
            ))}
          </div>
          {result && (
            <>
              <TextField
                name={`note.${id}`}
                label={t('surveys.live.note')}
                optional={result !== 'unmet'}
                value={note}
                maxLength={2000}
                onChange={setNote}
              />
              <Button busy={busy} onClick={() => void save()}>
                {t('surveys.live.save')}
                <span className="ow-hidden">{text(title)}</span>
              </Button>
            </>
          )}
          <ProblemNotice problem={problem} />
        </>
      )}
    </fieldset>
  );
}

/** Milliseconds as minutes and seconds: 65000 is `1:05`. */
function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
