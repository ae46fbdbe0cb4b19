import { Outlet, useLocation, useRouter, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { SessionWarning } from '#platform/api/web/SessionWarning.tsx';
import { SignInDialog } from '#platform/api/web/SignInDialog.tsx';
import { isLivePage } from '#platform/live/pure/livePages.ts';
import { AppShell } from '#platform/ui/desk/AppShell.tsx';
import { interceptLinks } from '#platform/ui/plain/interceptLinks.ts';
import { EndedCapacity, SignInFirst, UnknownSession } from './beforePages.tsx';
import { doorsOf, navOf, roleOf } from './menu.ts';
import { queries } from './queries.ts';
import { doorOf, pages } from './routes.tsx';
import { actAs, sessionQuery, useCapacities, useSession } from './session.ts';
import { slots } from './slots.ts';
import './doors.css';

const DeskTheme = lazy(async () => ({
  default: (await import('#platform/ui/desk/DeskTheme.tsx')).DeskTheme,
}));

/** The frame around every page of the three doors. */
export function Root() {
  const { t } = useTranslation();
  const router = useRouter();
  const path = useLocation({ select: (location) => location.pathname });
  const here = useLocation({ select: ({ href }) => href });
  const { session, failed } = useSession();
  const capacities = useCapacities(session);
  useEffect(() => interceptLinks(isAppPath, (href) => void router.navigate({ href })), [router]);
  useFocusOnChange(useRouterState({ select: (state) => state.resolvedLocation?.pathname }));
  const door = doorOf(path);
  useEffect(() => {
    document.documentElement.dataset['door'] = door;
  }, [door]);
  const signInHref = `/auth/sign-in?return=${encodeURIComponent(here)}`;
  const goOnAs = (key: string) => {
    const capacity = session?.capacities.find((one) => one.key === key);
    if (capacity) void actAs(capacity);
  };
  return (
    <AppShell
      door={t(`app.door.${door}`)}
      nav={session?.person ? navOf(door, path, t, pages, roleOf(session)) : []}
      doors={doorsOf(door, session, t)}
      person={session?.person}
      capacities={capacities}
      capacity={session?.current ?? undefined}
      onCapacity={goOnAs}
      onSignOut={() => location.assign('/auth/sign-out')}
      signInHref={signInHref}
      inbox={<Suspense fallback={null}>{session?.person && slots.inbox && <slots.inbox />}</Suspense>}
      clock={<Suspense fallback={null}>{slots.clock && <slots.clock />}</Suspense>}
      path={path}
    >
      {session?.ended && <EndedCapacity />}
      {failed && <UnknownSession />}
      {session && !session.person && <SignInFirst door={door} href={signInHref} />}
      {session?.person && (
        <Suspense fallback={null}>
          <DeskTheme>
            <Outlet />
          </DeskTheme>
        </Suspense>
      )}
      <SessionWarning
        endsAt={session?.sessionExpiresAt ?? undefined}
        onStay={() => void queries.invalidateQueries({ queryKey: sessionQuery.queryKey })}
      />
      <SignInDialog />
    </AppShell>
  );
}

function isAppPath(pathname: string): boolean {
  return (
    /^\/(space|desk|cockpit)(\/|$)/.test(pathname) && !isLivePage(pathname) && !isLivePage(location.pathname)
  );
}

/** After a change of page its title has the focus, so that it is read out; not on the first page. */
function useFocusOnChange(path: string | undefined): void {
  const before = useRef<string>(undefined);
  useEffect(() => {
    const isFirst = before.current === undefined;
    if (before.current === path) return;
    before.current = path;
    if (isFirst) return;
    document.querySelector<HTMLElement>('#content h1')?.focus({ preventScroll: true });
  }, [path]);
}
