import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { openingOf } from '#modules/bundles/web/useOpening.ts';
import { useRefresh } from '#platform/api/web/useRefresh.ts';
import { useSession } from '../app/session.ts';
import { EventApplyPage } from './event/EventApplyPage.tsx';
import { ForFirm } from './ForFirm.tsx';

/** Applying for a whole bundle as the firm one acts for; afterwards the event shows all parts. */
export function EventApplyHere() {
  const { t } = useTranslation();
  const { bundle = '' } = useParams({ strict: false }) as { bundle?: string };
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const { session } = useSession();
  const navigate = useNavigate();
  const refresh = useRefresh();
  return (
    <ForFirm title={t('space.apply.title')}>
      {({ delegation, may }) => (
        <EventApplyPage
          key={bundle}
          bundle={bundle}
          opening={openingOf(search)}
          person={session?.person?.name ?? ''}
          maySubmit={delegation === 'owner' || may.includes('submit')}
          onSubmitted={(view) => {
            void refresh();
            void navigate({ to: `/space/cases/${view.id}`, replace: true });
          }}
          onDiscarded={() => {
            void refresh();
            void navigate({ to: `/bundles/${bundle}`, reloadDocument: true });
          }}
        />
      )}
    </ForFirm>
  );
}
