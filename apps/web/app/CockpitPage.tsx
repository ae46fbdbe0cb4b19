import { useTranslation } from 'react-i18next';
import { CheckOverview } from '#modules/supervision/web/due/CheckOverview.tsx';
import { OpenCases } from '#platform/process/web/OpenCases.tsx';
import { PromisesKept } from '#platform/process/web/PromisesKept.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import './cockpit.css';

/** What leaders look at first: how the cases in their reach stand, each number leading to what is behind it. */
export function CockpitPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('app.nav.cockpitHome')}>
      <div className="cockpit">
        <OpenCases />
        <PromisesKept />
        <CheckOverview />
      </div>
    </Page>
  );
}
