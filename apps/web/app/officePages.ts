import { caseReaders } from '#platform/access/pure/caseReaders.ts';
import type { AppPage } from './routes.tsx';

/** Taking in for others, at a counter of any place. */
export const counterPages: AppPage[] = [
  {
    path: '/desk/counter',
    load: async () => (await import('#modules/counters/web/CounterPage.tsx')).CounterPage,
    texts: ['modules/counters'],
    nav: { key: 'counter', roles: ['window'] },
  },
  {
    path: '/desk/counter/new',
    load: async () => (await import('./counter/TakeInPage.tsx')).TakeInPage,
    texts: [
      'modules/counters',
      'modules/approvals',
      'platform/forms',
      'platform/identifiers',
      'platform/files',
    ],
  },
  {
    path: '/desk/counter/receipts/$caseId',
    load: async () => (await import('#modules/counters/web/ReceiptPage.tsx')).ReceiptPage,
    texts: ['modules/counters'],
  },
];

/** Lists that offices keep: of permits, and every register. */
export const listPages: AppPage[] = [
  {
    path: '/desk/permits',
    load: async () => (await import('#modules/permits/web/KeepPermitsPage.tsx')).KeepPermitsPage,
    texts: ['modules/permits'],
    nav: { key: 'permits', group: 'reforms', roles: ['reform-office'] },
  },
  {
    path: '/desk/registers',
    load: async () => (await import('#platform/registers/web/RegistersPage.tsx')).RegistersPage,
    texts: ['platform/registers'],
    nav: { key: 'registers', roles: [...caseReaders, 'hotline', 'catalogue-editor'] },
  },
  {
    path: '/desk/registers/$register',
    load: async () => (await import('#platform/registers/web/RegisterPage.tsx')).RegisterPage,
    texts: ['platform/registers'],
  },
  {
    path: '/desk/registers/$register/entry',
    load: async () => (await import('#platform/registers/web/EntryPage.tsx')).EntryPage,
    texts: ['platform/registers'],
  },
];

/** Who holds which post, for the administrator. */
export const postPages: AppPage[] = [
  {
    path: '/desk/posts',
    load: async () => (await import('#modules/posts/web/PostsPage.tsx')).PostsPage,
    texts: ['modules/posts'],
    nav: { key: 'posts', roles: ['system-admin'] },
  },
];
