import { useTranslation } from 'react-i18next';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button, ButtonLink } from '#platform/ui/plain/Button.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { QrImage } from '#platform/ui/plain/QrImage.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { Timeline } from '#platform/ui/plain/Timeline.tsx';
import { bundles } from '../bundlesClient.ts';
import { useEvent } from '../useEvent.ts';
import { EventHandover } from './EventHandover.tsx';
import { EventParts } from './EventParts.tsx';

interface EventCaseProps {
  caseId: string;
  onDone: () => Promise<void>;
}

/** A whole event for its applicant: its permit and code, all parts, one line of time, and the way back. */
export function EventCase({ caseId, onDone }: EventCaseProps) {
  const { t } = useTranslation();
  const text = useText();
  const { data, problem, loading } = useEvent(caseId);
  const again = useSubmit(bundles.reapplyPart);
  const back = useSubmit(bundles.withdrawEvent);
  const event = data?.event;
  const after = async (done: Promise<unknown>) => {
    if ((await done) !== undefined) await onDone();
  };
  if (loading) return <Skeleton lines={8} />;
  if (!event) return <ProblemNotice problem={problem} />;
  const asking = event.parts.filter(({ withApplicant }) => withApplicant);
  return (
    <>
      {asking.length > 0 && (
        <Notice
          kind="warning"
          title={t('bundles.event.supplement', {
            parts: asking.map(({ title }) => text(title)).join(t('bundles.comma')),
          })}
          wayOut={t('bundles.event.supplementWayOut')}
        />
      )}
      {event.permit && (
        <section className="ow-stack" aria-labelledby="permit">
          <h2 id="permit">{text(event.permit.title)}</h2>
          <p>{t('bundles.event.permit')}</p>
          <QrImage value={event.permit.verifyUrl} label={t('bundles.event.code')} />
          <div className="ow-row">
            <ButtonLink href={`/verify/${event.permit.number}`}>{t('bundles.event.verify')}</ButtonLink>
          </div>
        </section>
      )}
      <section className="ow-stack" aria-labelledby="parts">
        <h2 id="parts">{t('bundles.event.parts')}</h2>
        <EventParts
          parts={event.parts}
          hrefOf={(id) => `/space/cases/${id}`}
          onReapply={(member) => void after(again.submit({ caseId: event.caseId, member }))}
        />
        <ProblemNotice problem={again.problem ?? back.problem} />
        {event.mayWithdraw && (
          <div className="ow-row">
            <Button busy={back.busy} onClick={() => void after(back.submit({ caseId: event.caseId }))}>
              {t('bundles.event.withdraw')}
            </Button>
          </div>
        )}
      </section>
      <EventHandover event={event} onDone={() => void onDone()} />
      <section className="ow-stack" aria-labelledby="together">
        <h2 id="together">{t('bundles.event.timeline')}</h2>
        <Timeline
          items={event.steps.toReversed().map((step, n) => ({
            key: `${n}`,
            at: step.at,
            title: step.part
              ? t('bundles.event.stepOf', { part: text(step.part), step: text(step.title) })
              : text(step.title),
            body: <p>{text(step.to)}</p>,
          }))}
        />
      </section>
    </>
  );
}
