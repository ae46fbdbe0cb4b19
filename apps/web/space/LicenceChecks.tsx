import { useTranslation } from 'react-i18next';
import type { contract } from '#modules/supervision/contract.ts';
import { createClient } from '#platform/api/web/createClient.ts';
import { useRead } from '#platform/api/web/useRead.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { CaseClock } from '#platform/process/web/CaseClock.tsx';
import { caseTone } from '#platform/process/web/caseTone.ts';
import { mainClock } from '#platform/process/web/shownClocks.ts';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Skeleton } from '#platform/ui/plain/Skeleton.tsx';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';

const supervision = createClient<typeof contract>('supervision');

/** The checks after a licence and what came of each. */
export function LicenceChecks({ licenceId }: { licenceId: string }) {
  const { t } = useTranslation();
  const text = useText();
  const { data, problem, loading } = useRead(['supervision', 'mine'], (signal) =>
    supervision.listMyPostChecks({}, { signal }),
  );
  const checks = data?.checks.filter((check) => check.licenceId === licenceId);
  return (
    <>
      <ProblemNotice problem={problem} />
      {loading && <Skeleton lines={3} />}
      {checks?.length === 0 && <p>{t('space.licence.noChecks')}</p>}
      {checks && checks.length > 0 && (
        <ul className="space-list">
          {checks.map(({ case: view }) => {
            const clock = mainClock(view);
            return (
              <li key={view.id} className="space-list__row">
                <div>
                  <StateTag tone={caseTone(view)}>{text(view.stateTitle)}</StateTag>
                  <p className="space-list__title">
                    <a href={`/space/cases/${view.id}`}>{text(view.title)}</a>
                  </p>
                  <p className="space-list__note">
                    <span>{view.number}</span>
                    {clock && <CaseClock clock={clock} />}
                  </p>
                </div>
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
