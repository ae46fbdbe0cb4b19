import { useTranslation } from 'react-i18next';
import type { SurveyView } from '../contract.ts';
import { SurveyItemCard } from './SurveyItemCard.tsx';
import './surveys.css';

/** The list of what is looked at, each item with its result, and how many are left. */
export function SurveyChecklist({ survey, onChanged }: { survey: SurveyView; onChanged: () => void }) {
  const { t } = useTranslation();
  const left = survey.items.filter(({ finding }) => finding === null).length;
  const all = survey.items.length;
  const mustRecord = survey.mode === 'video' && survey.recording === 'required';
  const blocked = mustRecord && survey.items.some(({ mine }) => mine) && !recordingNow(survey);
  return (
    <section aria-labelledby="survey-list-title">
      <h2 id="survey-list-title">{t('surveys.live.checklist')}</h2>
      <p role="status">
        {left === 0 ? t('surveys.live.allDone', { all }) : t('surveys.live.left', { count: left, all })}
      </p>
      {blocked && <p>{t('surveys.live.recordFirst')}</p>}
      <ol className="survey-items">
        {survey.items.map((item) => (
          <li key={item.id}>
            <SurveyItemCard caseId={survey.case.id} item={item} blocked={blocked} onChanged={onChanged} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function recordingNow({ recordings }: SurveyView): boolean {
  return recordings.some(({ endedAt }) => endedAt === null);
}
