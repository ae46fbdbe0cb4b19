import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useRefresh } from '#platform/api/web/useRefresh.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { RecordingList } from '#platform/live/web/RecordingList.tsx';
import { CasePart } from '#platform/process/web/desk/CasePart.tsx';
import { ButtonLink } from '#platform/ui/plain/Button.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import type { SurveyView } from '../contract.ts';
import { ArrangeSurvey } from './ArrangeSurvey.tsx';
import { ExpertOpinions } from './ExpertOpinions.tsx';
import { SharedParts } from './SharedParts.tsx';
import { SurveyChecklist } from './SurveyChecklist.tsx';
import { surveysClient } from './surveysClient.ts';

/** The surveys of an approval beside its materials: what was found, item by item, or how to join. */
export function SurveysOfCase({ caseId, door }: { caseId: string; door: 'desk' | 'space' }) {
  const { t } = useTranslation();
  const text = useText();
  const refresh = useRefresh();
  const { data } = useRead(['surveys', 'of', caseId], (signal) =>
    surveysClient.listSurveysOf({ caseId }, { signal }),
  );
  if (!data || (!data.asked && data.surveys.length === 0)) return null;
  const concluded = data.surveys.some(({ result }) => result !== null);
  return (
    <CasePart title={t('surveys.desk.part')}>
      {data.asked && !concluded && <p>{t('surveys.desk.asked', { stage: text(data.asked.stage) })}</p>}
      {data.asked && data.mayArrange && !concluded && (
        <ArrangeSurvey caseId={caseId} asked={data.asked} onArranged={() => void refresh()} />
      )}
      {data.surveys.map((survey) => (
        <OneSurvey key={survey.case.id} survey={survey} door={door} onChanged={() => void refresh()} />
      ))}
    </CasePart>
  );
}

interface OneSurveyProps {
  survey: SurveyView;
  door: 'desk' | 'space';
  onChanged: () => void;
}

function OneSurvey({ survey, door, onChanged }: OneSurveyProps) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const { case: view, result } = survey;
  const open = view.closedAt === null;
  const byVideo = survey.mode === 'video';
  const enter = door === 'space' && byVideo ? 'surveys.firm.join' : 'surveys.desk.enter';
  return (
    <div className="ow-stack">
      <p>
        {view.number} · {text(view.stateTitle)} · {t(`surveys.mode.${survey.mode}`)} ·{' '}
        {t('surveys.desk.scheduled', { at: format.dateTime(survey.scheduledFor) })}
      </p>
      <SharedParts survey={survey} />
      {result && (
        <Notice kind={result === 'met' ? 'success' : 'warning'} title={t(`surveys.outcome.${result}`)} />
      )}
      <div className="ow-row">
        <ButtonLink
          kind={open && (byVideo || door === 'desk') ? 'primary' : 'secondary'}
          href={`/${door}/live/surveys/${view.id}`}
        >
          {t(open ? enter : 'surveys.desk.see')}
        </ButtonLink>
      </div>
      {open && door === 'space' && (
        <>
          <p>{t(byVideo ? 'surveys.firm.prepare' : 'surveys.firm.prepareOnSite')}</p>
          <ul className="ow-list">
            {survey.items.map(({ id, title }) => (
              <li key={id}>{text(title)}</li>
            ))}
          </ul>
        </>
      )}
      {result && <SurveyChecklist survey={survey} onChanged={onChanged} />}
      {survey.experts.opinions.length > 0 && result && (
        <ExpertOpinions survey={survey} onChanged={onChanged} />
      )}
      <RecordingList caseId={view.id} recordings={survey.recordings} />
    </div>
  );
}
