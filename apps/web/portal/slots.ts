import { type ComponentType, lazy } from 'react';

/** Places of the public shell that modules fill. Each is loaded after the page is painted. */
export const slots: {
  /** At the right of the header: sign in, or the person who is. */
  signIn: ComponentType;
  /** Above the page: maintenance, a demonstration's clock. */
  banner?: ComponentType;
} = {
  signIn: lazy(async () => ({ default: (await import('./SignInSlot.tsx')).SignInSlot })),
};

export interface PortalLink {
  href: string;
  key: string;
}

/** Ways on in the header, by message key. Only pages that exist stand here. */
export const links: PortalLink[] = [
  { href: '/', key: 'portal.links.home' },
  { href: '/matters', key: 'portal.links.matters' },
  { href: '/bundles', key: 'portal.links.events' },
  { href: '/guides', key: 'portal.links.guides' },
  { href: '/policies', key: 'portal.links.policies' },
  { href: '/ask', key: 'portal.links.ask' },
  { href: '/verify', key: 'portal.links.verify' },
  { href: '/space', key: 'portal.links.space' },
];

/** Ways on in the footer: those, and what few look for. */
export const footLinks: PortalLink[] = [
  ...links,
  { href: '/reforms', key: 'portal.links.reforms' },
  { href: '/briefings', key: 'portal.links.briefings' },
  { href: '/spokespersons', key: 'portal.links.spokespersons' },
  { href: '/finance', key: 'portal.links.finance' },
  { href: '/exchange', key: 'portal.links.exchange' },
  { href: '/privileges', key: 'portal.links.privileges' },
  { href: '/permits', key: 'portal.links.permits' },
  { href: '/benefits', key: 'portal.links.benefits' },
  { href: '/public-notices', key: 'portal.links.notices' },
  { href: '/credit/defaults', key: 'portal.links.defaults' },
  { href: '/statistics', key: 'portal.links.statistics' },
  { href: '/ledger', key: 'portal.links.ledger' },
  { href: '/api/docs', key: 'portal.links.api' },
];

/** Packages whose texts the slots above show. */
export const slotTexts: string[] = [];
