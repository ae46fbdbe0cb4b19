import { Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SignInDialog } from '#platform/api/web/SignInDialog.tsx';
import { BrokenPage } from '#platform/ui/plain/BrokenPage.tsx';
import { DemoStrip } from '#platform/ui/plain/DemoStrip.tsx';
import { ErrorBoundary } from '#platform/ui/plain/ErrorBoundary.tsx';
import { Footer } from '#platform/ui/plain/Footer.tsx';
import { Header } from '#platform/ui/plain/Header.tsx';
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
      <ErrorBoundary fallback={<BrokenPage />} resetOn={path}>
        {failed || !shown ? (
          <BrokenPage />
        ) : (
          <shown.Page key={shown.key} params={shown.params} query={shown.query} />
        )}
      </ErrorBoundary>
      <Footer links={footLinks.map(way)} />
      <SignInDialog />
    </div>
  );
}
