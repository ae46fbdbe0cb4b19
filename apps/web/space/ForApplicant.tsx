import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CapacityView } from '#modules/identity/contract.ts';
import { Button, ButtonLink } from '#platform/ui/plain/Button.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { actAs, useSession } from '../app/session.ts';

export type ApplicantCapacity = Extract<CapacityView, { kind: 'firm' | 'person' }>;

interface ForApplicantProps {
  title: string;
  /** For whom the page is: kinds of firms, or `individual` for people in their own name. Everybody, unless told. */
  audience?: readonly string[];
  children: (applicant: ApplicantCapacity) => ReactNode;
}

/** What belongs to whoever applies, person or firm; somebody in another capacity chooses first, and the page comes back. */
export function ForApplicant({ title, audience, children }: ForApplicantProps) {
  const { t } = useTranslation();
  const { session } = useSession();
  if (!session) return null;
  const persons = audience?.includes('individual') ?? true;
  const firms = audience?.some((kind) => kind !== 'individual') ?? true;
  const fitting = session.capacities.filter(
    (capacity): capacity is ApplicantCapacity =>
      (persons && capacity.kind === 'person') || (firms && capacity.kind === 'firm'),
  );
  const current = fitting.find(({ key }) => key === session.current);
  if (current) return children(current);
  const which = persons ? (firms ? 'anybody' : 'person') : 'firm';
  return (
    <Page title={title}>
      <EmptyState
        title={t(`space.forApplicant.${which}.title`)}
        action={
          <>
            {fitting.map((capacity) => (
              <Button key={capacity.key} onClick={() => void actAs(capacity, location.pathname)}>
                {capacity.kind === 'firm'
                  ? capacity.organisation.name
                  : t('space.forApplicant.asPerson', { name: session.person?.name })}
              </Button>
            ))}
            {which === 'firm' && <ButtonLink href="/space/start">{t('app.nav.start')}</ButtonLink>}
          </>
        }
      >
        {t(`space.forApplicant.${which}.${fitting.length > 0 ? 'choose' : 'none'}`)}
      </EmptyState>
    </Page>
  );
}
