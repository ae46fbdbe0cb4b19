import type { AppPage } from './routes.tsx';

/** Texts of pages that hold policies against firms. */
const MATCHING = ['modules/policies/web', 'modules/policies/web/match'];
const WRITING = [...MATCHING, 'platform/rules'];

/** The library of policies at the desk, and what finds firms. */
export const policyPages: AppPage[] = [
  {
    path: '/desk/policies',
    load: async () => (await import('#modules/policies/web/desk/LibraryPage.tsx')).LibraryPage,
    texts: WRITING,
    nav: { key: 'policies', roles: ['policy-officer', 'competition-reviewer', 'agency-head'] },
  },
  {
    path: '/desk/policies/new',
    load: async () => (await import('#modules/policies/web/desk/NewPolicyPage.tsx')).NewPolicyPage,
    texts: WRITING,
  },
  {
    path: '/desk/policies/$policy/$version',
    load: async () => (await import('#modules/policies/web/desk/VersionPage.tsx')).VersionPage,
    texts: WRITING,
  },
  {
    path: '/space/policies',
    load: async () => (await import('../space/PolicyMatchHere.tsx')).PolicyMatchHere,
    texts: [...MATCHING, 'apps/web/space', 'modules/profiles'],
    nav: { key: 'policyMatch', group: 'firm', roles: ['firm'] },
  },
  {
    path: '/desk/firm-policies',
    load: async () => (await import('./FirmPoliciesHere.tsx')).FirmPoliciesHere,
    texts: [...MATCHING, 'modules/counters'],
    nav: { key: 'firmPolicies', roles: ['window', 'hotline'] },
  },
];
