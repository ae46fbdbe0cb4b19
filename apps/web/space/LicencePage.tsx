import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { contract, LicenceView } from '#modules/licences/contract.ts';
import { LicenceInFull } from '#modules/licences/web/LicenceInFull.tsx';
import { createClient } from '#platform/api/web/createClient.ts';
import { useRead } from '#platform/api/web/useRead.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Looks } from '#platform/looks/web/Looks.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { ForApplicant } from './ForApplicant.tsx';
import { LicenceChecks } from './LicenceChecks.tsx';
import './space.css';

const licences = createClient<typeof contract>('licences');

/** One licence of the firm or person, by any number it ever had. */
export function LicencePage() {
  const { t } = useTranslation();
  const { number = '' } = useParams({ strict: false });
  return <ForApplicant title={t('licences.page.title')}>{() => <OneLicence number={number} />}</ForApplicant>;
}

function OneLicence({ number }: { number: string }) {
  const { t } = useTranslation();
  const text = useText();
  const { data, problem, loading } = useRead(['licences', 'number', number], (signal) =>
    licences.listMyLicences({ number }, { signal }),
  );
  const licence = data?.licences[0];
  return (
    <Page title={licence ? text(licence.title) : t('licences.page.title')}>
      <nav className="ow-crumbs" aria-label={t('ui.page.crumbs')}>
        <a href="/space/licences">{t('licences.page.all')}</a>
      </nav>
      <ProblemNotice problem={problem} />
      {loading && <Skeleton lines={8} />}
      {data && !licence && (
        <EmptyState title={t('licences.page.unknownTitle')}>{t('licences.page.unknown')}</EmptyState>
      )}
      {licence && <Everything licence={licence} asked={number} />}
    </Page>
  );
}

function Everything({ licence, asked }: { licence: LicenceView; asked: string }) {
  const { t } = useTranslation();
  return (
    <>
      {licence.number !== asked && (
        <Notice kind="info" title={t('licences.page.renewed', { number: asked })} />
      )}
      <LicenceInFull licence={licence} />
      <section className="ow-stack space-section">
        <h2>{t('space.licence.checks')}</h2>
        <LicenceChecks licenceId={licence.id} />
      </section>
      <section className="ow-stack space-section">
        <h2>{t('looks.page.ofLicence')}</h2>
        <p>{t('looks.page.ofLicenceLead')}</p>
        <Looks caption={t('looks.page.ofLicence')} about={licence.id} />
      </section>
    </>
  );
}
