import type { AppPage } from './routes.tsx';

/** The library of policies at the desk. */
export const policyPages: AppPage[] = [
  {
    path: '/desk/policies',
    load: async () => (await import('#modules/policies/web/desk/LibraryPage.tsx')).LibraryPage,
    texts: ['modules/policies/web'],
    nav: { key: 'policies', roles: ['policy-officer', 'competition-reviewer', 'agency-head'] },
  },
  {
    path: '/desk/policies/new',
    load: async () => (await import('#modules/policies/web/desk/NewPolicyPage.tsx')).NewPolicyPage,
    texts: ['modules/policies/web'],
  },
  {
    path: '/desk/policies/$policy/$version',
    load: async () => (await import('#modules/policies/web/desk/VersionPage.tsx')).VersionPage,
    texts: ['modules/policies/web'],
  },
];
