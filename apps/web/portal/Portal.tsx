import { Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SignInDialog } from '#platform/api/web/SignInDialog.tsx';
import { Button } from '#platform/ui/plain/Button.tsx';
import { DemoStrip } from '#platform/ui/plain/DemoStrip.tsx';
import { ErrorBoundary } from '#platform/ui/plain/ErrorBoundary.tsx';
import { Footer } from '#platform/ui/plain/Footer.tsx';
import { Header } from '#platform/ui/plain/Header.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { Page } from '#platform/ui/plain/Page.tsx';
import { Progress } from '#platform/ui/plain/Progress.tsx';
import type { OpenPage } from './openPage.ts';
import { footLinks, links, type PortalLink, slots } from './slots.ts';
import { usePage } from './usePage.ts';
import './portal.css';

/** The public side: header, the page of the address, footer. */
export function Portal({ first }: { first: OpenPage | undefined }) {
  const { t } = useTranslation();
  const { shown, opening, failed } = usePage(first);
  const [path, setPath] = useState(location.pathname);
  useEffect(() => setPath(shown?.key ?? location.pathname), [shown]);
  const way = ({ href, key }: PortalLink) => ({ href, title: t(key), current: href === path });
  const broken = (
    <Page title={t('ui.failed.title')}>
      <Notice
        kind="error"
        title={t('ui.failed.title')}
        wayOut={t('ui.failed.wayOut')}
        action={<Button onClick={() => location.reload()}>{t('ui.failed.reload')}</Button>}
      />
    </Page>
  );
  return (
    <div className="portal">
      <Suspense fallback={null}>{slots.banner && <slots.banner />}</Suspense>
      <Header
        note={<DemoStrip />}
        links={links.map(way)}
        signIn={
          <Suspense fallback={null}>
            <slots.signIn />
          </Suspense>
        }
      />
      <div className="portal__opening">
        <Progress active={opening} />
      </div>
      <ErrorBoundary fallback={broken} resetOn={path}>
        {failed || !shown ? broken : <shown.Page key={shown.key} params={shown.params} query={shown.query} />}
      </ErrorBoundary>
      <Footer links={footLinks.map(way)} />
      <SignInDialog />
    </div>
  );
}
