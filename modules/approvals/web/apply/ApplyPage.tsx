import { useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { contract as catalogueContract } from '#modules/catalogue/contract.ts';
import { createClient } from '#platform/api/web/createClient.ts';
import { useLoad } from '#platform/api/web/useLoad.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import type { CaseView } from '#platform/process/pure/caseView.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { approvals } from '../client.ts';
import { ApplyWizard } from './ApplyWizard.tsx';
import { matterDesk } from './applyDesk.ts';
import { ConditionsStep } from './ConditionsStep.tsx';
import { DiscardDraft } from './DiscardDraft.tsx';
import { DraftShares } from './draftShares.ts';

const catalogue = createClient<typeof catalogueContract>('catalogue');

interface ApplyPageProps {
  matter: string;
  person: string;
  maySubmit: boolean;
  onSubmitted: (view: CaseView) => void;
  /** The draft was thrown away. */
  onDiscarded: () => void;
}

/** Applying for a matter: the draft begun on any device comes back, or one is begun now. */
export function ApplyPage({ matter, person, maySubmit, onSubmitted, onDiscarded }: ApplyPageProps) {
  const { t } = useTranslation();
  const text = useText();
  const [turn, setTurn] = useState(0);
  const Shares = useContext(DraftShares);
  // Not a cached read: the page works on the draft as it was when it was opened.
  const draft = useLoad(() => approvals.openDraft({ matter }), `${matter} ${turn}`);
  const guide = useLoad((signal) => catalogue.getMatter({ matter }, { signal }), matter);
  const problem = draft.problem ?? guide.problem;
  const again = () => {
    draft.reload();
    guide.reload();
  };
  const title = guide.data ? text(guide.data.title) : t('approvals.apply.opening');
  return (
    <Page title={title} lead={guide.data && text(guide.data.summary)}>
      <ProblemNotice problem={problem} action={<Button onClick={again}>{t('ui.retry')}</Button>} />
      {!problem && !(draft.data && guide.data) && <Skeleton lines={8} />}
      {draft.data && guide.data && (
        <ApplyWizard
          key={`${draft.data.id} ${turn}`}
          draft={draft.data}
          desk={matterDesk}
          place={guide.data.place.id}
          first={(check, onNext, here) => (
            <>
              {Shares && <Shares draftId={draft.data!.id} onFilled={() => setTurn(turn + 1)} />}
              <ConditionsStep guide={guide.data!} draft={here} check={check} onNext={onNext} />
            </>
          )}
          person={person}
          maySubmit={maySubmit}
          onSubmitted={onSubmitted}
          onReload={() => setTurn(turn + 1)}
          beside={<DiscardDraft draftId={draft.data.id} onDiscarded={onDiscarded} />}
        />
      )}
    </Page>
  );
}
