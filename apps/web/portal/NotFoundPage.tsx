import { useTranslation } from 'react-i18next';
import { ButtonLink } from '#platform/ui/plain/Button.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { SearchBox } from '#platform/ui/plain/SearchBox.tsx';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('ui.notFound.title')} lead={t('ui.notFound.text')}>
      <SearchBox label={t('portal.home.searchLabel')} placeholder={t('portal.home.searchHint')} />
      <p>
        <ButtonLink href="/">{t('ui.notFound.home')}</ButtonLink>
      </p>
    </Page>
  );
}
