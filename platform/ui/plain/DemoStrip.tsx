import { useTranslation } from 'react-i18next';
import { leavePath, sandboxPath } from '../sandboxPaths.ts';
import './page.css';

/** How the server marked this page; see `fillPage`. */
const { demo, sandbox } = document.documentElement.dataset;

/**
 * On every page of a sandbox: nothing of it has any effect, and how to get out. On every page of a demonstration:
 * nothing here is real. The pages of the server say the same.
 */
export function DemoStrip() {
  const { t } = useTranslation();
  if (sandbox) {
    return (
      <p className="ow-demo ow-sandbox">
        <span>
          <strong>{t('ui.page.sandbox')}</strong>
          <a href={sandboxPath}>{t('ui.page.sandboxPeople')}</a>
          <a href={leavePath}>{t('ui.page.sandboxLeave')}</a>
        </span>
      </p>
    );
  }
  if (demo !== 'on') return null;
  return (
    <p className="ow-demo">
      <span>{t('ui.page.demo')}</span>
    </p>
  );
}
