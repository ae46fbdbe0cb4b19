import { useTranslation } from 'react-i18next';
import { createClient } from '#platform/api/web/createClient.ts';
import { useRead } from '#platform/api/web/useRead.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { Timeline } from '#platform/ui/plain/Timeline.tsx';
import type { contract, LicenceView } from '../contract.ts';
import { LicenceDownloads } from './LicenceDownloads.tsx';

const licences = createClient<typeof contract>('licences');

/** Every version of a licence, newest first, with the case it came from and its own document. */
export function LicenceVersions({ licence }: { licence: LicenceView }) {
  const { t } = useTranslation();
  const text = useText();
  const { id } = licence;
  const title = text(licence.title);
  const { data, problem, loading } = useRead(['licences', 'history', id], (signal) =>
    licences.getLicenceHistory({ licenceId: id }, { signal }),
  );
  return (
    <>
      <ProblemNotice problem={problem} />
      {loading && <Skeleton />}
      {data && (
        <Timeline
          items={data.versions.toReversed().map((version) => ({
            key: String(version.version),
            at: version.at,
            title: t(`licences.events.${version.event}`),
            who: t('licences.wallet.version', { version: version.version, number: version.number }),
            body: (
              <div className="ow-row">
                <a href={`/space/cases/${version.caseId}`}>{t('licences.wallet.case')}</a>
                <LicenceDownloads licenceId={id} title={title} version={version.version} />
              </div>
            ),
          }))}
        />
      )}
    </>
  );
}
