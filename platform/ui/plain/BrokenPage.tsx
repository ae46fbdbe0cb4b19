import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';
import { Page } from './Page.tsx';

/** A page failed: its code did not come, or it broke. */
export function BrokenPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('ui.failed.title')}>
      <Notice
        kind="error"
        title={t('ui.failed.title')}
        wayOut={t('ui.failed.wayOut')}
        action={<Button onClick={() => location.reload()}>{t('ui.failed.reload')}</Button>}
      />
    </Page>
  );
}
