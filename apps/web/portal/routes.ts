import type { PlainRoute } from '#platform/ui/plain/route.ts';

/** Pages of the public side. A module adds a line here; its page stands in `modules/<name>/web/`. */
export const routes: PlainRoute[] = [
  { path: '/', load: async () => (await import('./HomePage.tsx')).HomePage },
  { path: '/signed-in', load: async () => (await import('./SignedInPage.tsx')).SignedInPage },
];
