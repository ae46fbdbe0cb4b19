import { useTranslation } from 'react-i18next';
import { ButtonLink } from '#platform/ui/plain/Button.tsx';
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
