import type { AppPage } from './routes.tsx';

/** Finance, needs and offers, privileges: for firms, and for the offices that keep them. */
export const financePages: AppPage[] = [
  {
    path: '/space/finance',
    load: async () => (await import('../space/FinanceHere.tsx')).FinanceHere,
    texts: ['apps/web/space', 'modules/finance', 'platform/rules/web'],
    nav: { key: 'finance', group: 'firm', roles: ['firm'] },
  },
  {
    path: '/space/institution',
    load: async () => (await import('../space/FinanceHere.tsx')).InstitutionHere,
    texts: ['apps/web/space', 'modules/finance'],
  },
  {
    path: '/space/exchange',
    load: async () => (await import('../space/ExchangeHere.tsx')).ExchangeHere,
    texts: ['apps/web/space', 'modules/exchange'],
    nav: { key: 'exchange', group: 'firm', roles: ['firm'] },
  },
  {
    path: '/space/privileges',
    load: async () => (await import('../space/PrivilegesHere.tsx')).PrivilegesHere,
    texts: ['apps/web/space', 'modules/privileges', 'platform/rules/web'],
    nav: { key: 'privileges', group: 'firm', roles: ['firm'] },
  },
  {
    path: '/desk/finance',
    load: async () => (await import('#modules/finance/web/FinanceDeskPage.tsx')).FinanceDeskPage,
    texts: ['modules/finance'],
    nav: { key: 'financeLists', roles: ['reform-office'] },
  },
  {
    path: '/desk/exchange',
    load: async () => (await import('#modules/exchange/web/ExchangeDeskPage.tsx')).ExchangeDeskPage,
    texts: ['modules/exchange'],
    nav: { key: 'exchange', roles: ['reform-office'] },
  },
  {
    path: '/desk/privileges',
    load: async () => (await import('#modules/privileges/web/PrivilegesDeskPage.tsx')).PrivilegesDeskPage,
    texts: ['modules/privileges', 'platform/rules/web'],
    nav: { key: 'privilegesDesk', roles: ['window', 'reform-office'] },
  },
];
