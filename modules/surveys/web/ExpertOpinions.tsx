import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { OpinionConclusion, SurveyView } from '../contract.ts';
import { surveysClient } from './surveysClient.ts';

const CONCLUSIONS: OpinionConclusion[] = ['agree', 'conditions', 'disagree'];
const LINES = 4;

/** What the experts wrote; an expert writes here. */
export function ExpertOpinions({ survey, onChanged }: { survey: SurveyView; onChanged: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { least, opinions, mine } = survey.experts;
  return (
    <section aria-labelledby="survey-opinions-title">
      <h2 id="survey-opinions-title">{t('surveys.opinion.title')}</h2>
      {least > 0 && <p>{t('surveys.opinion.need', { least, given: opinions.length })}</p>}
      {opinions.length === 0 && <p>{t('surveys.opinion.none')}</p>}
      <ul className="survey-items">
        {opinions.map(({ name, conclusion, words, at }) => (
          <li key={name}>
            <p>
              <strong>{t(`surveys.opinion.${conclusion}`)}</strong> {words}
            </p>
            <p>{t('surveys.live.found', { name, at: format.dateTime(at) })}</p>
          </li>
        ))}
      </ul>
      {mine && survey.case.closedAt === null && <OpinionForm caseId={survey.case.id} onChanged={onChanged} />}
    </section>
  );
}

function OpinionForm({ caseId, onChanged }: { caseId: string; onChanged: () => void }) {
  const { t } = useTranslation();
  const [conclusion, setConclusion] = useState<OpinionConclusion>();
  const [words, setWords] = useState('');
  const { submit, busy, problem } = useSubmit(surveysClient.giveOpinion);
  const send = async () => {
    if (!conclusion || words.trim() === '') return;
    if (!(await submit({ caseId, conclusion, words: words.trim() }))) return;
    setWords('');
    onChanged();
  };
  return (
    <fieldset className="survey-item">
      <legend>{t('surveys.opinion.give')}</legend>
      <div className="survey-item__choices">
        {CONCLUSIONS.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="conclusion"
              checked={conclusion === one}
              onChange={() => setConclusion(one)}
            />
            <span>{t(`surveys.opinion.${one}`)}</span>
          </label>
        ))}
      </div>
      <TextField
        name="opinion"
        label={t('surveys.opinion.words')}
        rows={LINES}
        maxLength={5000}
        value={words}
        onChange={setWords}
      />
      <Button kind="primary" busy={busy} onClick={() => void send()}>
        {t('surveys.opinion.send')}
      </Button>
      <ProblemNotice problem={problem} />
    </fieldset>
  );
}
