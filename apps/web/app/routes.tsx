import type { ComponentType } from 'react';
import { briefingPages } from './briefingPages.ts';
import { financePages } from './financePages.ts';
import { counterPages, listPages, postPages } from './officePages.ts';
import { PAYING, payoutPages } from './payoutPages.ts';
import { policyPages } from './policyPages.ts';

export type Door = 'space' | 'desk' | 'cockpit';

/** One page behind a door. */
export interface AppPage {
  /** Begins with its door; parts with a name are `$caseId`, read with `useParams({ strict: false })`. */
  path: `/${Door}` | `/${Door}/${string}`;
  load: () => Promise<ComponentType>;
  /** Packages whose texts it shows, besides the shell's: `modules/approvals`. */
  texts?: string[];
  /**
   * Its line in the side menu: a message key of `app.nav`, under a title of `app.navGroup`; with `roles` only for
   * those posts, or for whoever acts for a firm (`firm`).
   */
  nav?: { key: string; group?: string; roles?: string[] };
}

/** Texts of pages that show or fill in an application. */
const APPLYING = [
  'apps/web/space',
  'modules/approvals',
  'platform/process',
  'platform/forms',
  'platform/identifiers',
  'platform/files',
];

/** Texts of pages that show a survey, or talk by video. */
const SURVEYING = ['modules/surveys', 'platform/live'];
const LIVE = [...SURVEYING, 'platform/process', 'platform/forms', 'platform/files'];
const surveyPage = async () => (await import('#modules/surveys/web/SurveyPage.tsx')).SurveyPage;
const sessionPage = async () => (await import('#modules/windows/web/SessionPage.tsx')).SessionPage;
const replayPage = async () => (await import('#platform/live/web/ReplayPage.tsx')).ReplayPage;

/** Pages of space, desk and cockpit. A module adds a line here; its page stands in `modules/<name>/web/`. */
export const pages: AppPage[] = [
  {
    path: '/space',
    load: async () => (await import('../space/SpaceHome.tsx')).SpaceHome,
    texts: ['apps/web/space', 'platform/process', 'modules/catalogue'],
    nav: { key: 'spaceHome' },
  },
  {
    path: '/space/start',
    load: async () => (await import('../space/StartFirmPage.tsx')).StartFirmPage,
    texts: [...APPLYING, 'modules/organisations'],
    nav: { key: 'start' },
  },
  {
    path: '/space/sign/$secret',
    load: async () => (await import('#modules/organisations/web/founding/SignPage.tsx')).SignPage,
    texts: ['modules/organisations'],
  },
  {
    path: '/space/cases',
    load: async () => (await import('../space/CasesPage.tsx')).CasesPage,
    texts: ['apps/web/space', 'platform/process'],
    nav: { key: 'cases' },
  },
  {
    path: '/space/cases/$caseId',
    load: async () => (await import('../space/CasePage.tsx')).CasePage,
    texts: [
      'modules/sharing',
      'modules/counters',
      ...APPLYING,
      ...SURVEYING,
      'modules/authorisations',
      'modules/renewals',
      'modules/licences',
      'modules/supervision',
      'modules/evidence',
      'modules/bundles',
      'modules/correspondence',
      'modules/decisions',
      'modules/registration',
      'modules/profiles',
      ...PAYING,
    ],
  },
  {
    path: '/space/cases/$caseId/result',
    load: async () => (await import('../space/ResultPage.tsx')).ResultPage,
    texts: [...APPLYING, 'modules/licences', 'modules/supervision', 'modules/bundles'],
  },
  {
    path: '/space/cases/$caseId/looks',
    load: async () => (await import('../space/CaseLooksPage.tsx')).CaseLooksPage,
    texts: ['platform/looks', 'platform/process'],
  },
  {
    path: '/space/apply/$matter',
    load: async () => (await import('../space/ApplyHere.tsx')).ApplyHere,
    texts: [...APPLYING, 'modules/sharing', 'modules/prereview'],
  },
  {
    path: '/space/events/$bundle/apply',
    load: async () => (await import('../space/EventApplyHere.tsx')).EventApplyHere,
    texts: [...APPLYING, 'modules/prereview', 'modules/bundles'],
  },
  {
    path: '/space/licences',
    load: async () => (await import('../space/LicencesPage.tsx')).LicencesPage,
    texts: ['apps/web/space', 'modules/licences'],
    nav: { key: 'licences' },
  },
  {
    path: '/space/licences/$number',
    load: async () => (await import('../space/LicencePage.tsx')).LicencePage,
    texts: [
      'apps/web/space',
      'modules/licences',
      'modules/supervision',
      'platform/process',
      'platform/looks',
    ],
  },
  {
    path: '/space/renewals',
    load: async () => (await import('#modules/renewals/web/MyRenewalsPage.tsx')).MyRenewalsPage,
    texts: ['modules/renewals'],
    nav: { key: 'renewals', roles: ['firm'] },
  },
  {
    path: '/space/renewals/$caseId',
    load: async () => (await import('#modules/renewals/web/RenewalPage.tsx')).RenewalPage,
    texts: ['modules/renewals'],
  },
  {
    path: '/space/surveys',
    load: async () => (await import('#modules/surveys/web/MySurveysPage.tsx')).MySurveysPage,
    texts: SURVEYING,
    nav: { key: 'surveys' },
  },
  { path: '/space/live/surveys/$caseId', load: surveyPage, texts: LIVE },
  { path: '/desk/live/surveys/$caseId', load: surveyPage, texts: LIVE },
  {
    path: '/space/windows',
    load: async () => (await import('#modules/windows/web/VirtualWindowPage.tsx')).VirtualWindowPage,
    texts: ['modules/windows'],
    nav: { key: 'virtualWindow' },
  },
  { path: '/space/live/windows/$caseId', load: sessionPage, texts: ['modules/windows', ...LIVE] },
  { path: '/desk/live/windows/$caseId', load: sessionPage, texts: ['modules/windows', ...LIVE] },
  { path: '/space/live/replay/$caseId/$recordingId', load: replayPage, texts: ['platform/live'] },
  { path: '/desk/live/replay/$caseId/$recordingId', load: replayPage, texts: ['platform/live'] },
  {
    path: '/space/people',
    load: async () => (await import('../space/PeoplePage.tsx')).PeoplePage,
    texts: ['apps/web/space', 'modules/organisations'],
    nav: { key: 'people', group: 'firm', roles: ['firm'] },
  },
  {
    path: '/space/bars',
    load: async () => (await import('../space/BarsHere.tsx')).BarsHere,
    texts: ['apps/web/space', 'modules/approvals'],
    nav: { key: 'bars', group: 'firm', roles: ['firm'] },
  },
  {
    path: '/space/credit',
    load: async () => (await import('../space/CreditHere.tsx')).CreditHere,
    texts: ['apps/web/space', 'modules/credit'],
    nav: { key: 'credit', group: 'firm', roles: ['firm'] },
  },
  {
    path: '/space/profile',
    load: async () => (await import('../space/ProfileHere.tsx')).ProfileHere,
    texts: ['apps/web/space', 'modules/profiles'],
    nav: { key: 'profile', group: 'firm', roles: ['firm'] },
  },
  ...payoutPages,
  {
    path: '/space/looks',
    load: async () => (await import('../space/LooksPage.tsx')).LooksPage,
    texts: ['platform/looks'],
    nav: { key: 'looks', group: 'own' },
  },
  {
    path: '/space/consents',
    load: async () => (await import('#modules/sharing/web/ConsentsPage.tsx')).ConsentsPage,
    texts: ['modules/sharing'],
    nav: { key: 'consents', group: 'firm', roles: ['firm'] },
  },
  {
    path: '/space/seals',
    load: async () => (await import('#modules/sharing/web/SealsPage.tsx')).SealsPage,
    texts: ['modules/sharing', 'platform/files'],
    nav: { key: 'seals', group: 'firm', roles: ['firm'] },
  },
  {
    path: '/space/notices',
    load: async () => (await import('./NoticesPage.tsx')).NoticesPage,
    texts: ['platform/notify'],
    nav: { key: 'notices', group: 'own' },
  },
  {
    path: '/space/account',
    load: async () => (await import('#modules/identity/web/AccountPage.tsx')).AccountPage,
    texts: ['modules/identity'],
    nav: { key: 'account', group: 'own' },
  },
  {
    path: '/desk',
    load: async () => (await import('#platform/process/web/QueuePage.tsx')).QueuePage,
    texts: ['platform/process'],
    nav: { key: 'deskHome' },
  },
  {
    path: '/desk/cases/$caseId',
    load: async () => (await import('./DeskCasePage.tsx')).DeskCasePage,
    texts: [
      'modules/sharing',
      'modules/counters',
      'platform/process',
      'platform/process/web/diagram',
      'platform/forms',
      'platform/files',
      'modules/approvals',
      'modules/prereview',
      'modules/bundles',
      'modules/supervision',
      'modules/windows',
      'modules/authorisations',
      'modules/renewals',
      'modules/correspondence',
      'modules/decisions',
      'modules/registration',
      'modules/profiles',
      'modules/policies/web',
      ...PAYING,
      ...SURVEYING,
    ],
  },
  ...counterPages,
  {
    path: '/desk/windows',
    load: async () => (await import('#modules/windows/web/WindowQueuePage.tsx')).WindowQueuePage,
    texts: ['modules/windows'],
    nav: { key: 'windowQueue', roles: ['window'] },
  },
  {
    path: '/desk/registration',
    load: async () => (await import('#modules/registration/web/RegistrarPage.tsx')).RegistrarPage,
    texts: ['modules/registration', 'platform/process'],
    nav: { key: 'registrar', roles: ['window', 'decider', 'agency-head', 'reform-office'] },
  },
  {
    path: '/desk/conversations',
    load: async () => (await import('#modules/assistant/web/InboxPage.tsx')).InboxPage,
    texts: ['modules/assistant'],
    nav: { key: 'conversations', roles: ['window', 'hotline'] },
  },
  {
    path: '/desk/absences',
    load: async () => (await import('#platform/process/web/AbsencesPage.tsx')).AbsencesPage,
    texts: ['platform/process', 'platform/forms'],
    nav: { key: 'absences', group: 'own' },
  },
  {
    path: '/desk/notices',
    load: async () => (await import('./NoticesPage.tsx')).NoticesPage,
    texts: ['platform/notify'],
    nav: { key: 'notices', group: 'own' },
  },
  ...postPages,
  {
    path: '/desk/deliveries',
    load: async () => (await import('#platform/jobs/web/TroubledDeliveries.tsx')).TroubledDeliveries,
    texts: ['platform/jobs'],
    nav: { key: 'deliveries', group: 'own', roles: ['system-admin', 'regulator-lead'] },
  },
  {
    path: '/desk/authorisations',
    load: async () => (await import('#modules/authorisations/web/AuthorisationsPage.tsx')).AuthorisationsPage,
    texts: ['modules/authorisations'],
    nav: { key: 'authorisations', roles: ['agency-head'] },
  },
  {
    path: '/desk/my-authorisation',
    load: async () =>
      (await import('#modules/authorisations/web/MyAuthorisationPage.tsx')).MyAuthorisationPage,
    texts: ['modules/authorisations'],
    nav: { key: 'myAuthorisation', group: 'own', roles: ['window', 'reviewer', 'decider'] },
  },
  {
    path: '/desk/post-checks',
    load: async () => (await import('#modules/supervision/web/PostChecksPage.tsx')).PostChecksPage,
    texts: ['modules/supervision', 'platform/process'],
    nav: {
      key: 'postChecks',
      roles: ['inspector', 'regulator-lead', 'agency-head', 'supervisor', 'reform-office'],
    },
  },
  {
    path: '/desk/profiles',
    load: async () => (await import('#modules/profiles/web/ProfilesDeskPage.tsx')).ProfilesDeskPage,
    texts: ['modules/profiles'],
    nav: {
      key: 'profiles',
      roles: [
        'window',
        'reviewer',
        'decider',
        'agency-head',
        'regulator-lead',
        'reform-office',
        'supervisor',
        'hotline',
      ],
    },
  },
  {
    path: '/desk/defaults',
    load: async () => (await import('#modules/credit/web/DefaultsDeskPage.tsx')).DefaultsDeskPage,
    texts: ['modules/credit'],
    nav: { key: 'defaults', roles: ['agency-head', 'regulator-lead'] },
  },
  {
    path: '/desk/post-checks/$caseId',
    load: async () => (await import('#modules/supervision/web/VisitPage.tsx')).VisitPage,
    texts: ['modules/supervision', 'platform/process', 'platform/forms', 'platform/files'],
  },
  ...listPages,
  {
    path: '/desk/sharing',
    load: async () => (await import('#modules/sharing/web/FiguresPage.tsx')).FiguresPage,
    texts: ['modules/sharing'],
    nav: { key: 'sharing', roles: ['agency-head', 'supervisor', 'reform-office'] },
  },
  {
    path: '/desk/replicate',
    load: async () => (await import('#modules/reforms/web/office/ReplicatePage.tsx')).ReplicatePage,
    texts: ['modules/reforms/web/office'],
    nav: { key: 'replicate', group: 'reforms', roles: ['reform-office', 'catalogue-editor'] },
  },
  ...financePages,
  ...briefingPages,
  ...policyPages,
  {
    path: '/desk/definitions',
    load: async () => (await import('#modules/reforms/web/office/DefinitionsPage.tsx')).DefinitionsPage,
    texts: ['modules/reforms/web/office'],
    nav: { key: 'definitions', group: 'reforms', roles: ['reform-office', 'catalogue-editor'] },
  },
  {
    path: '/desk/definitions/$matter',
    load: async () => (await import('#modules/reforms/web/office/DefinitionPage.tsx')).DefinitionPage,
    texts: ['modules/reforms/web/office', 'platform/process/web/diagram'],
  },
  {
    path: '/desk/definitions/$matter/publish',
    load: async () => (await import('#modules/reforms/web/office/PublishPage.tsx')).PublishPage,
    texts: ['modules/reforms/web/office'],
  },
  {
    path: '/cockpit',
    load: async () => (await import('./CockpitPage.tsx')).CockpitPage,
    texts: ['modules/supervision', 'platform/process'],
    nav: { key: 'cockpitHome' },
  },
];

/** The door of an address. */
export function doorOf(path: string): Door {
  const first = path.split('/')[1];
  return first === 'desk' || first === 'cockpit' ? first : 'space';
}
