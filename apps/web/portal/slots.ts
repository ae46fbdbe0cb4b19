import { type ComponentType, lazy } from 'react';

/** Places of the public shell that modules fill. Each is loaded after the page is painted. */
export const slots: {
  /** At the right of the header: sign in, or the person who is. */
  signIn: ComponentType;
  /** Parts of the home page under the search box, in order. */
  home: ComponentType[];
  /** Above the page: maintenance, a demonstration's clock. */
  banner?: ComponentType;
} = {
  signIn: lazy(async () => ({ default: (await import('./SignInSlot.tsx')).SignInSlot })),
  home: [],
};

/** Ways on in header and footer, by message key. Only pages that exist stand here. */
export const links: { href: string; key: string }[] = [
  { href: '/', key: 'portal.links.home' },
  { href: '/space', key: 'portal.links.space' },
];

/** Packages whose texts the slots above show. */
export const slotTexts: string[] = [];
