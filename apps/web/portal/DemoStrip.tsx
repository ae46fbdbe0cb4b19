import { useTranslation } from 'react-i18next';

/** Whether the server marked this page as part of a demonstration; see `fillPage`. */
const isDemo = document.documentElement.dataset['demo'] === 'on';

/** On every page of a demonstration: nothing here is real. The pages of the server say the same. */
export function DemoStrip() {
  const { t } = useTranslation();
  if (!isDemo) return null;
  return (
    <p className="portal__demo">
      <span>{t('pages.demo')}</span>
    </p>
  );
}
