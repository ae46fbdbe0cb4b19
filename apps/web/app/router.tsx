import {
  type AnyRoute,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { loadTexts } from '#platform/i18n/web/startTexts.ts';
import { BrokenPage } from '#platform/ui/plain/BrokenPage.tsx';
import { SLOW_MS } from '#platform/ui/useSlow.ts';
import { MissingPage, OpeningPage } from './fallbacks.tsx';
import { parseSearch, stringifySearch } from './plainSearch.ts';
import { Root } from './Root.tsx';
import { type AppPage, pages } from './routes.tsx';

const root = createRootRoute({ component: Root, notFoundComponent: MissingPage });

/** One route per page; code and texts are fetched together when the page is opened, or pointed at. */
function routeOf(page: AppPage): AnyRoute {
  return createRoute({
    getParentRoute: () => root,
    path: page.path,
    component: lazyRouteComponent(async () => ({ default: await page.load() })),
    loader: () => loadTexts(page.texts ?? []),
    staleTime: Number.POSITIVE_INFINITY,
  }) as AnyRoute;
}

export const router = createRouter({
  routeTree: root.addChildren(pages.map(routeOf)),
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultPendingMs: SLOW_MS,
  defaultPendingMinMs: 0,
  defaultPendingComponent: OpeningPage,
  defaultErrorComponent: BrokenPage,
  scrollRestoration: true,
});
