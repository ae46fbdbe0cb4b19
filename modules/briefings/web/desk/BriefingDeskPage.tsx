import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { briefings } from '../briefingsClient.ts';
import { MonthTable } from '../MonthTable.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { ChangeStream } from './ChangeStream.tsx';
import { EndStream } from './EndStream.tsx';
import { PlanForm } from './PlanForm.tsx';
import '../briefings.css';

/** What the office has to do for its livestreams: months that lack one, questions, replays, a new plan. */
export function BriefingDeskPage() {
  const { t } = useTranslation();
  const text = useText();
  const calendar = useRead(['briefings', 'calendar'], (signal) => briefings.listStreams({}, { signal }));
  const desk = useRead(['briefings', 'questions'], (signal) => briefings.listQuestions({}, { signal }));
  // Remembered, so that a plan that was kept leaves an empty form.
  const [planned, setPlanned] = useState(0);
  const { data } = calendar;
  const { data: waiting } = desk;
  const toDo = data?.streams.filter(({ stands }) => stands === 'over' || stands === 'coming') ?? [];
  return (
    <Page title={t('briefings.desk.title')} lead={t('briefings.desk.lead')}>
      <p>
        <a href="/briefings">{t('briefings.desk.public')}</a>
      </p>
      <ProblemNotice problem={calendar.problem ?? desk.problem} />
      {(calendar.loading || desk.loading) && <Skeleton lines={8} />}
      {data && <MonthTable months={data.months} />}
      {waiting && (
        <section className="ow-stack" aria-labelledby="waiting">
          <h2 id="waiting">{t('briefings.desk.waiting')}</h2>
          {waiting.questions.length === 0 && <p>{t('briefings.desk.noWaiting')}</p>}
          {waiting.questions.map((question) => (
            <AnswerForm key={question.id} question={question} policies={waiting.policies} />
          ))}
        </section>
      )}
      {toDo.length > 0 && (
        <section className="ow-stack" aria-labelledby="to-do">
          <h2 id="to-do">{t('briefings.desk.toDo')}</h2>
          {toDo.map((stream) => (
            <article key={stream.id} className="briefings-question">
              <h3>
                <a href={`/briefings/${stream.id}`}>{text(stream.theme)}</a>
              </h3>
              {stream.stands === 'coming' && waiting && (
                <ChangeStream id={stream.id} policies={waiting.policies} />
              )}
              <EndStream stream={stream} />
            </article>
          ))}
        </section>
      )}
      {waiting && (
        <section className="ow-stack" aria-labelledby="plan">
          <h2 id="plan">{t('briefings.desk.plan')}</h2>
          <PlanForm key={planned} policies={waiting.policies} onDone={() => setPlanned(planned + 1)} />
        </section>
      )}
    </Page>
  );
}
