import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ApplyPage } from '#modules/approvals/web/apply/ApplyPage.tsx';
import { DraftShares } from '#modules/approvals/web/apply/draftShares.ts';
import { MaterialNotes } from '#modules/approvals/web/apply/materialNotes.ts';
import { SharesOfDraft } from '#modules/sharing/web/SharesOfDraft.tsx';
import { useRefresh } from '#platform/api/web/useRefresh.ts';
import { queries } from '../app/queries.ts';
import { useSession } from '../app/session.ts';
import { ForFirm } from './ForFirm.tsx';
import { notesOnMaterials } from './notesOnMaterials.ts';

/** Applying as the firm one acts for; after submission the result is a page of its own, which can be opened again. */
export function ApplyHere() {
  const { t } = useTranslation();
  const { matter = '' } = useParams({ strict: false });
  const { session } = useSession();
  const navigate = useNavigate();
  const refresh = useRefresh();
  return (
    <MaterialNotes value={notesOnMaterials}>
      <DraftShares value={SharesOfDraft}>
        <ForFirm title={t('space.apply.title')}>
          {({ delegation, may }) => (
            <ApplyPage
              key={matter}
              matter={matter}
              person={session?.person?.name ?? ''}
              maySubmit={delegation === 'owner' || may.includes('submit')}
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
          )}
        </ForFirm>
      </DraftShares>
    </MaterialNotes>
  );
}
