import { useNavigate, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApplyPage } from '#modules/approvals/web/apply/ApplyPage.tsx';
import { DraftShares } from '#modules/approvals/web/apply/draftShares.ts';
import { MaterialNotes } from '#modules/approvals/web/apply/materialNotes.ts';
import type { contract } from '#modules/catalogue/contract.ts';
import { SharesOfDraft } from '#modules/sharing/web/SharesOfDraft.tsx';
import { createClient } from '#platform/api/web/createClient.ts';
import { useRead } from '#platform/api/web/useRead.ts';
import { useRefresh } from '#platform/api/web/useRefresh.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { queries } from '../app/queries.ts';
import { useSession } from '../app/session.ts';
import { type ApplicantCapacity, ForApplicant } from './ForApplicant.tsx';
import { notesOnMaterials } from './notesOnMaterials.ts';

const catalogue = createClient<typeof contract>('catalogue');

/** Applying as whom the matter is for: the firm one acts for, or oneself. The result is a page of its own. */
export function ApplyHere() {
  const { t } = useTranslation();
  const { matter = '' } = useParams({ strict: false });
  const { data, problem, reload } = useRead(['catalogue', 'matter', matter], (signal) =>
    catalogue.getMatter({ matter }, { signal }),
  );
  const title = t('space.apply.title');
  if (!data) {
    return (
      <Page title={title}>
        <ProblemNotice problem={problem} action={<Button onClick={reload}>{t('ui.retry')}</Button>} />
        {!problem && <Skeleton lines={8} />}
      </Page>
    );
  }
  return (
    <ForApplicant title={title} audience={data.audience}>
      {(applicant) => <Applying matter={matter} applicant={applicant} />}
    </ForApplicant>
  );
}

function Applying({ matter, applicant }: { matter: string; applicant: ApplicantCapacity }) {
  const { session } = useSession();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const maySubmit =
    applicant.kind === 'person' || applicant.delegation === 'owner' || applicant.may.includes('submit');
  return (
    <FirmLevers applicant={applicant}>
      <ApplyPage
        key={matter}
        matter={matter}
        person={session?.person?.name ?? ''}
        maySubmit={maySubmit}
        onSubmitted={(view) => {
          // The answer is at hand: the result shows without asking again.
          queries.setQueryData(['cases', 'one', view.id], view);
          void refresh();
          void navigate({ to: `/space/cases/${view.id}/result`, replace: true });
        }}
        onDiscarded={() => {
          void refresh();
          void navigate({ to: '/space' });
        }}
      />
    </FirmLevers>
  );
}

/** E-licences that are called and materials that a machine looks at: only a firm's matters have them. */
function FirmLevers({ applicant, children }: { applicant: ApplicantCapacity; children: ReactNode }) {
  if (applicant.kind === 'person') return children;
  return (
    <MaterialNotes value={notesOnMaterials}>
      <DraftShares value={SharesOfDraft}>{children}</DraftShares>
    </MaterialNotes>
  );
}
