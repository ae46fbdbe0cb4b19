import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CapacityView } from '#modules/identity/contract.ts';
import { Button, ButtonLink } from '#platform/ui/plain/Button.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { actAs, useSession } from '../app/session.ts';

export type FirmCapacity = Extract<CapacityView, { kind: 'firm' }>;

/** What belongs to a firm, for whoever acts for one; others choose for whom first, and the page comes back. */
export function ForFirm({ title, children }: { title: string; children: (firm: FirmCapacity) => ReactNode }) {
  const { t } = useTranslation();
  const { session } = useSession();
  if (!session) return null;
  const firms = session.capacities.filter((capacity) => capacity.kind === 'firm');
  const current = firms.find(({ key }) => key === session.current);
  if (current) return children(current);
  return (
    <Page title={title}>
      <EmptyState
        title={t('space.forFirm.title')}
        action={
          <>
            {firms.map((firm) => (
              <Button key={firm.key} onClick={() => void actAs(firm, location.pathname)}>
                {firm.organisation.name}
              </Button>
            ))}
            <ButtonLink href="/space/start">{t('app.nav.start')}</ButtonLink>
          </>
        }
      >
        {t(firms.length > 0 ? 'space.forFirm.choose' : 'space.forFirm.none')}
      </EmptyState>
    </Page>
  );
}
