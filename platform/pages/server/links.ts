import { type Html, html } from './html.ts';
import type { PageContext } from './pageContext.ts';

interface Link {
  href: string;
  key: string;
}

/** The ways on that every page offers: the same as on the portal, which is a program of its own in the browser. */
export const headLinks: readonly Link[] = [
  { href: '/', key: 'pages.links.home' },
  { href: '/matters', key: 'pages.links.matters' },
  { href: '/bundles', key: 'pages.links.events' },
  { href: '/reforms', key: 'pages.links.reforms' },
  { href: '/verify', key: 'pages.links.verify' },
  { href: '/space', key: 'pages.links.space' },
];

export const footLinks: readonly Link[] = [
  ...headLinks,
  { href: '/ledger', key: 'pages.links.ledger' },
  { href: '/api/docs', key: 'pages.links.api' },
];

/** Links with the one marked that leads here. */
export function links({ say, path }: PageContext, given: readonly Link[]): Html[] {
  const [pathname = ''] = path.split('?');
  const here = ({ href }: Link) => pathname === href || (href !== '/' && pathname.startsWith(`${href}/`));
  return given.map(
    (link) =>
      html`<a href="${link.href}"${here(link) ? html` aria-current="page"` : undefined}>${say(link.key)}</a>`,
  );
}
