import type { AppPage } from './routes.tsx';

/** Texts of pages about awards, claims and their payment. */
export const PAYING = ['modules/payouts', 'platform/payments'];

/** Benefits of a firm, and the desk that pays them. */
export const payoutPages: AppPage[] = [
  {
    path: '/space/benefits',
    load: async () => (await import('../space/BenefitsHere.tsx')).BenefitsHere,
    texts: ['apps/web/space', ...PAYING],
    nav: { key: 'benefits', group: 'firm', roles: ['firm'] },
  },
  {
    path: '/space/benefits/claim',
    load: async () => (await import('../space/ClaimHere.tsx')).ClaimHere,
    texts: ['apps/web/space', 'platform/forms', 'platform/files', ...PAYING],
  },
  {
    path: '/desk/awards',
    load: async () => (await import('#modules/payouts/web/desk/PlanPage.tsx')).PlanPage,
    texts: PAYING,
    nav: { key: 'awards', group: 'paying', roles: ['reviewer'] },
  },
  {
    path: '/desk/payments',
    load: async () => (await import('#modules/payouts/web/desk/PaymentsPage.tsx')).PaymentsPage,
    texts: PAYING,
    nav: { key: 'payments', group: 'paying', roles: ['reviewer', 'decider', 'agency-head'] },
  },
];
