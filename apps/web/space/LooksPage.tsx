import { useTranslation } from 'react-i18next';
import { Looks } from '#platform/looks/web/Looks.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';

/** Which officers read anything of the firm or person one acts for. */
export function LooksPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('looks.page.title')} lead={t('looks.page.lead')}>
      <Looks caption={t('looks.page.title')} />
    </Page>
  );
}
