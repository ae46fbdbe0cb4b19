import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApplyWizard } from '#modules/approvals/web/apply/ApplyWizard.tsx';
import { DiscardDraft } from '#modules/approvals/web/apply/DiscardDraft.tsx';
import { bundles } from '#modules/bundles/web/bundlesClient.ts';
import { applyHref, type Opening, openingOf } from '#modules/bundles/web/useOpening.ts';
import { useLoad } from '#platform/api/web/useLoad.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import type { CaseView } from '#platform/process/pure/caseView.ts';
import { Button, ButtonLink } from '#platform/ui/plain/Button.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { EventFirstStep } from './EventFirstStep.tsx';
import { eventDesk } from './eventDesk.ts';

interface EventApplyPageProps {
  bundle: string;
  /** Answers to opening questions that stand in the address. */
  opening: Opening;
  person: string;
  maySubmit: boolean;
  onSubmitted: (view: CaseView) => void;
  onDiscarded: () => void;
}

/** Applying for everything at once: one form for the parts that apply, on the pages of any application. */
export function EventApplyPage(props: EventApplyPageProps) {
  const { bundle, opening, person, maySubmit, onSubmitted, onDiscarded } = props;
  const { t } = useTranslation();
  const text = useText();
  const [turn, setTurn] = useState(0);
  // What the address says counts when one comes from the page of the event; later steps keep what the draft has.
  const [asked] = useState(opening);
  const answers = Object.keys(asked).length > 0 ? asked : undefined;
  const draft = useLoad(() => bundles.openEventDraft({ bundle, answers }), `${bundle} ${turn}`);
  const { data, problem } = draft;
  return (
    <Page title={data ? text(data.title) : t('bundles.apply.opening')} lead={t('bundles.apply.lead')}>
      <ProblemNotice
        problem={problem}
        action={
          <div className="ow-row">
            <Button onClick={draft.reload}>{t('ui.retry')}</Button>
            <ButtonLink href={`/bundles/${bundle}`}>{t('bundles.apply.questions')}</ButtonLink>
          </div>
        }
      />
      {!problem && !data && <Skeleton lines={8} />}
      {data && (
        <ApplyWizard
          key={`${data.id} ${turn}`}
          draft={data}
          desk={eventDesk}
          place={data.place}
          person={person}
          maySubmit={maySubmit}
          first={(check, onNext) => (
            <EventFirstStep
              preview={data.preview}
              check={check}
              onNext={onNext}
              changeHref={applyHref({ body: { bundle } as never }, openingOf(data.answers)).replace(
                `/space/events/${bundle}/apply`,
                `/bundles/${bundle}`,
              )}
            />
          )}
          onSubmitted={onSubmitted}
          onReload={() => setTurn(turn + 1)}
          beside={<DiscardDraft draftId={data.id} onDiscarded={onDiscarded} />}
        />
      )}
    </Page>
  );
}
