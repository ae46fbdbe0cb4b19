import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { type DrawFault, verifyDraw } from '#platform/draws/pure/verifyDraw.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import type { SpotCheckView } from '../contract.ts';
import { authorisationsClient } from './authorisationsClient.ts';
import './authorisations.css';

/** The draws of each half-year, which the browser itself can draw again. */
export function SpotChecks() {
  const { t } = useTranslation();
  const { data, problem, loading } = useRead(['authorisations', 'spotChecks'], (signal) =>
    authorisationsClient.listSpotChecks({}, { signal }),
  );
  return (
    <section className="ow-stack">
      <h2>{t('authorisations.checks.title')}</h2>
      <p>{t('authorisations.checks.lead')}</p>
      <ProblemNotice problem={problem} />
      {loading && <Skeleton lines={3} />}
      {data?.spotChecks.length === 0 && (
        <EmptyState title={t('authorisations.checks.none')}>{t('authorisations.checks.noneText')}</EmptyState>
      )}
      <ul className="ow-frames">
        {data?.spotChecks.map((one) => (
          <OneCheck key={one.seedSha256} one={one} />
        ))}
      </ul>
    </section>
  );
}

function OneCheck({ one }: { one: SpotCheckView }) {
  const { t } = useTranslation();
  const [year, half] = [one.halfYear.slice(0, 4), one.halfYear.slice(4)];
  return (
    <li>
      <h3>
        {one.officer} ·{' '}
        {t('authorisations.checks.halfYear', { year, half: t(`authorisations.checks.${half}`) })}
      </h3>
      <p>
        {one.drawnAt
          ? t('authorisations.checks.drawn', { all: one.population.length, some: one.sample.length })
          : t('authorisations.checks.waiting')}
      </p>
      <p>
        {t('authorisations.checks.seedHash')} <span className="authorisation-hash">{one.seedSha256}</span>
      </p>
      {one.cases.map(({ number, reviewCaseId, outcome }) => (
        <p key={reviewCaseId}>
          <a href={`/desk/cases/${reviewCaseId}`}>{number}</a> ·{' '}
          {t(`authorisations.checks.outcome.${outcome ?? 'open'}`)}
        </p>
      ))}
      {one.seed && <DrawAgain one={one} seed={one.seed} />}
    </li>
  );
}

function DrawAgain({ one, seed }: { one: SpotCheckView; seed: string }) {
  const { t } = useTranslation();
  const [found, setFound] = useState<{ fault: DrawFault | undefined }>();
  const { seedSha256, population, populationSha256, size, sample } = one;
  const check = async () => {
    const draw = { seed, seedSha256, population, sample, size: size ?? 0 };
    setFound({ fault: await verifyDraw({ ...draw, populationSha256: populationSha256 ?? '' }) });
  };
  return (
    <>
      <p>
        {t('authorisations.checks.seed')} <span className="authorisation-hash">{seed}</span>
      </p>
      <Button onClick={() => void check()}>{t('authorisations.checks.verify')}</Button>
      {found && (
        <Notice
          kind={found.fault ? 'error' : 'success'}
          title={t(
            found.fault ? `authorisations.checks.fault.${found.fault}` : 'authorisations.checks.verified',
          )}
        />
      )}
    </>
  );
}
