import type { AppPage } from './routes.tsx';

const OFFICE = ['policy-officer', 'agency-head', 'reform-office'];

/** Livestreams and spokespersons at the desk, and the commissioner of a firm. */
export const briefingPages: AppPage[] = [
  {
    path: '/space/commissioner',
    load: async () => (await import('../space/CommissionerHere.tsx')).CommissionerHere,
    texts: ['apps/web/space', 'modules/assistant', 'modules/profiles'],
    nav: { key: 'commissioner', group: 'firm', roles: ['firm'] },
  },
  {
    path: '/desk/briefings',
    load: async () => (await import('#modules/briefings/web/desk/BriefingDeskPage.tsx')).BriefingDeskPage,
    texts: ['modules/briefings'],
    nav: { key: 'briefings', roles: OFFICE },
  },
  {
    path: '/desk/spokespersons',
    load: async () =>
      (await import('#modules/briefings/web/desk/SpokespersonDeskPage.tsx')).SpokespersonDeskPage,
    texts: ['modules/briefings'],
    nav: { key: 'spokespersons', roles: [...OFFICE, 'reviewer', 'decider'] },
  },
];
