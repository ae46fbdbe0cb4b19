import { useTranslation } from 'react-i18next';
import type { MyPostCheck } from '#modules/supervision/contract.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { useName } from '#platform/i18n/web/useName.ts';
import { CaseClock } from '#platform/process/web/CaseClock.tsx';
import { mainClock } from '#platform/process/web/shownClocks.ts';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';

/** Checks on site that will come: by whom, until when, on which licence. */
export function ComingVisits({ checks }: { checks: MyPostCheck[] }) {
  const { t } = useTranslation();
  const text = useText();
  const name = useName();
  return (
    <ul className="space-list">
      {checks.map(({ case: view, licenceNumber, officersAtLeast }) => {
        const clock = mainClock(view);
        const agency = view.holderAgencyName ? name(view.holderAgencyName) : '';
        return (
          <li key={view.id} className="space-list__row">
            <div>
              <StateTag tone="open">{text(view.stateTitle)}</StateTag>
              <p className="space-list__title">
                <a href={`/space/cases/${view.id}`}>{text(view.title)}</a>
              </p>
              <p className="space-list__note">
                <span>{t('space.visits.who', { agency, count: officersAtLeast })}</span>
                {clock && <CaseClock clock={clock} />}
                <span>{t('space.visits.licence', { number: licenceNumber })}</span>
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
