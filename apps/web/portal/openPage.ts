import type { ComponentType } from 'react';
import { loadTexts } from '#platform/i18n/web/startTexts.ts';
import { matchRoute, type PlainPageProps } from '#platform/ui/plain/route.ts';
import { routes } from './routes.ts';

/** A page that is ready to be shown. */
export interface OpenPage extends PlainPageProps {
  Page: ComponentType<PlainPageProps>;
  /** Changes with the page, not with its query: a search keeps its box. */
  key: string;
}

/** Fetches the code and texts of the page at an address. An unknown address has a page too. */
export async function openPage(url: URL): Promise<OpenPage> {
  const found = matchRoute(routes, url.pathname);
  const load = found?.route.load ?? (async () => (await import('./NotFoundPage.tsx')).NotFoundPage);
  const [Page] = await Promise.all([load(), loadTexts(found?.route.texts ?? [])]);
  return { Page, params: found?.params ?? {}, query: url.searchParams, key: url.pathname };
}

export function isPortalPath(pathname: string): boolean {
  return matchRoute(routes, pathname) !== undefined;
}
