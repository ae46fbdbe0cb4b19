import type { PlainRoute } from '#platform/ui/plain/route.ts';
import { briefingRoutes } from './briefingRoutes.ts';

/** Pages of the public side. A module adds a line here; its page stands in `modules/<name>/web/`. */
export const routes: PlainRoute[] = [
  {
    path: '/',
    load: async () => (await import('./HomePage.tsx')).HomePage,
    texts: ['modules/catalogue'],
  },
  {
    path: '/search',
    load: async () => (await import('#modules/catalogue/web/search/SearchPage.tsx')).SearchPage,
    texts: ['modules/catalogue'],
  },
  {
    path: '/matters',
    load: async () => (await import('#modules/catalogue/web/MattersPage.tsx')).MattersPage,
    texts: ['modules/catalogue'],
  },
  {
    path: '/matters/:code',
    load: async () => (await import('./GuidePage.tsx')).GuidePage,
    texts: ['modules/catalogue', 'modules/reforms/web', 'platform/process/web/diagram'],
  },
  {
    path: '/bundles',
    load: async () => (await import('#modules/bundles/web/EventsPage.tsx')).EventsPage,
    texts: ['modules/bundles'],
  },
  {
    path: '/bundles/:code',
    load: async () => (await import('#modules/bundles/web/EventPage.tsx')).EventPage,
    texts: ['modules/bundles'],
  },
  {
    path: '/ask',
    load: async () => (await import('#modules/assistant/web/AskPage.tsx')).AskPage,
    texts: ['modules/assistant'],
  },
  {
    path: '/policies',
    load: async () => (await import('#modules/policies/web/PoliciesPage.tsx')).PoliciesPage,
    texts: ['modules/policies/web'],
  },
  {
    path: '/policies/:policy',
    load: async () => (await import('./PolicyHere.tsx')).PolicyHere,
    texts: ['modules/policies/web', 'modules/briefings'],
  },
  ...briefingRoutes,
  {
    path: '/finance',
    load: async () => (await import('#modules/finance/web/FinancePage.tsx')).FinancePage,
    texts: ['modules/finance'],
  },
  {
    path: '/exchange',
    load: async () => (await import('#modules/exchange/web/ExchangePage.tsx')).ExchangePage,
    texts: ['modules/exchange'],
  },
  {
    path: '/privileges',
    load: async () => (await import('#modules/privileges/web/PrivilegesPage.tsx')).PrivilegesPage,
    texts: ['modules/privileges'],
  },
  {
    path: '/guides',
    load: async () => (await import('#modules/guides/web/GuidesPage.tsx')).GuidesPage,
    texts: ['modules/guides'],
  },
  {
    path: '/guides/:guide',
    load: async () => (await import('#modules/guides/web/OpeningGuidePage.tsx')).OpeningGuidePage,
    texts: ['modules/guides', 'modules/catalogue'],
  },
  {
    path: '/how-to/:matter',
    load: async () => (await import('#modules/guides/web/how/HowToPage.tsx')).HowToPage,
    texts: ['modules/guides', 'modules/catalogue'],
  },
  {
    path: '/statistics',
    load: async () => (await import('#modules/catalogue/web/StatisticsPage.tsx')).StatisticsPage,
    texts: ['modules/catalogue'],
  },
  {
    path: '/credit/defaults',
    load: async () => (await import('#modules/credit/web/PublishedDefaultsPage.tsx')).PublishedDefaultsPage,
    texts: ['modules/credit'],
  },
  {
    path: '/benefits',
    load: async () => (await import('#modules/payouts/web/public/BenefitsPage.tsx')).BenefitsPage,
    texts: ['modules/payouts'],
  },
  {
    path: '/benefits/notices',
    load: async () => (await import('#modules/payouts/web/public/NoticesPage.tsx')).NoticesPage,
    texts: ['modules/payouts'],
  },
  {
    path: '/permits',
    load: async () => (await import('#modules/permits/web/PermitListPage.tsx')).PermitListPage,
    texts: ['modules/permits'],
  },
  {
    path: '/public-notices',
    load: async () => (await import('#modules/registration/web/PublicNoticesPage.tsx')).PublicNoticesPage,
    texts: ['modules/registration'],
  },
  {
    path: '/single-officers',
    load: async () =>
      (await import('#modules/authorisations/web/AuthorisedOfficersPage.tsx')).AuthorisedOfficersPage,
    texts: ['modules/authorisations'],
  },
  {
    path: '/reforms',
    load: async () => (await import('#modules/reforms/web/AtlasPage.tsx')).AtlasPage,
    texts: ['modules/reforms/web'],
  },
  { path: '/signed-in', load: async () => (await import('./SignedInPage.tsx')).SignedInPage },
];
