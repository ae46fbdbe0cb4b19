import type { PlainRoute } from '#platform/ui/plain/route.ts';

/** Livestreams and spokespersons. */
export const briefingRoutes: PlainRoute[] = [
  {
    path: '/briefings',
    load: async () => (await import('#modules/briefings/web/CalendarPage.tsx')).CalendarPage,
    texts: ['modules/briefings'],
  },
  {
    path: '/briefings/:id',
    load: async () => (await import('#modules/briefings/web/StreamPage.tsx')).StreamPage,
    texts: ['modules/briefings'],
  },
  {
    path: '/spokespersons',
    load: async () => (await import('#modules/briefings/web/SpokespersonsPage.tsx')).SpokespersonsPage,
    texts: ['modules/briefings'],
  },
];
