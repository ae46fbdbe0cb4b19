import { useTranslation } from 'react-i18next';
import { Button, ButtonLink } from '#platform/ui/plain/Button.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { Progress } from '#platform/ui/plain/Progress.tsx';
import { doorOf } from './routes.tsx';

/** A page is on its way for more than a second. */
export function OpeningPage() {
  return (
    <main className="ow-page" id="content" tabIndex={-1}>
      <Progress active />
    </main>
  );
}

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

export function MissingPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('ui.notFound.title')} lead={t('ui.notFound.text')}>
      <p>
        <ButtonLink href={`/${doorOf(location.pathname)}`}>{t('ui.notFound.home')}</ButtonLink>
      </p>
    </Page>
  );
}
