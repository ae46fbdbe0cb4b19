import { useTranslation } from 'react-i18next';
import type { contract as catalogueContract, MatterSummary } from '#modules/catalogue/contract.ts';
import { createClient } from '#platform/api/web/createClient.ts';
import { useRead } from '#platform/api/web/useRead.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { ButtonLink } from '#platform/ui/plain/Button.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import type { contract, LicenceView } from '../contract.ts';
import { licencePath } from '../domain/licencePath.ts';
import { LicenceCard } from './LicenceCard.tsx';
import { LicenceFollowUps } from './LicenceFollowUps.tsx';
import { LicenceHistory } from './LicenceHistory.tsx';
import './licences.css';

const licences = createClient<typeof contract>('licences');
const catalogue = createClient<typeof catalogueContract>('catalogue');

/** The licences of a firm: those that hold, then those that have ended. */
export function LicenceWallet() {
  const { t } = useTranslation();
  const { data, problem, loading } = useRead(['licences', 'mine'], (signal) =>
    licences.listMyLicences({}, { signal }),
  );
  const { data: known } = useRead(['catalogue', 'matters'], (signal) =>
    catalogue.listMatters({}, { signal }),
  );
  const all = data?.licences ?? [];
  const inForce = all.filter(holds);
  const ended = all.filter((licence) => !holds(licence));
  return (
    <Page title={t('licences.wallet.title')} lead={t('licences.wallet.lead')}>
      <ProblemNotice problem={problem} />
      {loading && <Skeleton lines={6} />}
      {data && all.length === 0 && (
        <EmptyState
          title={t('licences.wallet.emptyTitle')}
          action={<ButtonLink href="/space">{t('licences.wallet.start')}</ButtonLink>}
        >
          {t('licences.wallet.empty')}
        </EmptyState>
      )}
      <Licences licences={inForce} matters={known?.matters ?? []} />
      {ended.length > 0 && (
        <section className="ow-stack">
          <h2>{t('licences.wallet.ended')}</h2>
          <Licences licences={ended} matters={[]} />
        </section>
      )}
    </Page>
  );
}

function Licences({ licences: some, matters }: { licences: LicenceView[]; matters: MatterSummary[] }) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <div className="licences">
      {some.map((licence) => (
        <LicenceCard key={licence.id} licence={licence}>
          <div className="ow-row licence__more">
            <LicenceFollowUps licence={licence} matters={matters} />
            <LicenceHistory licence={licence} />
            <ButtonLink kind="quiet" href={licencePath(licence.number)}>
              {t('licences.wallet.open')}
              <span className="ow-hidden">{text(licence.title)}</span>
            </ButtonLink>
          </div>
        </LicenceCard>
      ))}
    </div>
  );
}

function holds({ status }: LicenceView): boolean {
  return status === 'valid' || status === 'suspended';
}
