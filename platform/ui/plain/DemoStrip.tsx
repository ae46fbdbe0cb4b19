import { useTranslation } from 'react-i18next';
import './page.css';

/** Whether the server marked this page as part of a demonstration; see `fillPage`. */
const isDemo = document.documentElement.dataset['demo'] === 'on';

/** On every page of a demonstration: nothing here is real. The pages of the server say the same. */
export function DemoStrip() {
  const { t } = useTranslation();
  if (!isDemo) return null;
  return (
    <p className="ow-demo">
      <span>{t('ui.page.demo')}</span>
    </p>
  );
}
