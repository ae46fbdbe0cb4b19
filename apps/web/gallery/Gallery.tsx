import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Footer } from '#platform/ui/plain/Footer.tsx';
import { Header } from '#platform/ui/plain/Header.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { ContentParts } from './ContentParts.tsx';
import { FormParts } from './FormParts.tsx';
import { StateParts } from './StateParts.tsx';
import './gallery.css';

const DeskParts = lazy(async () => ({ default: (await import('./DeskParts.tsx')).DeskParts }));

const FormKinds = lazy(async () => ({ default: (await import('./FormKinds.tsx')).FormKinds }));

/** Every part on one page, for looking at and for the axe test. `?desk` shows the parts of the desk, `?form` forms. */
export function Gallery() {
  const { t } = useTranslation();
  if (new URLSearchParams(location.search).has('desk')) {
    return (
      <Suspense fallback={null}>
        <DeskParts />
      </Suspense>
    );
  }
  if (new URLSearchParams(location.search).has('form')) {
    return (
      <Suspense fallback={null}>
        <FormKinds />
      </Suspense>
    );
  }
  const links = [
    { href: '/', title: t('gallery.home'), current: true },
    { href: '/gallery.html?desk', title: t('gallery.desk') },
  ];
  return (
    <>
      <Header links={links} signIn={<Button kind="quiet">{t('gallery.signIn')}</Button>} />
      <Page
        title={t('gallery.title')}
        lead={t('gallery.lead')}
        crumbs={[{ href: '/', title: t('gallery.home') }]}
      >
        <StateParts />
        <FormParts />
        <ContentParts />
      </Page>
      <Footer links={links}>{t('gallery.footer')}</Footer>
    </>
  );
}
