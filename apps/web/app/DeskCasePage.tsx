import { type ComponentType, lazy } from 'react';
import { checkSupplement } from '#modules/approvals/web/desk/supplementItems.ts';
import { CasePage } from '#platform/process/web/CasePage.tsx';
import type { CaseParts } from '#platform/process/web/desk/caseParts.ts';

const approval: CaseParts = {
  Main: soon(async () => (await import('./ApprovalWithSurvey.tsx')).ApprovalWithSurvey),
  Aside: soon(async () => (await import('./ApprovalAside.tsx')).ApprovalAside),
  inputs: {
    items: lazy(async () => ({
      default: (await import('#modules/approvals/web/desk/SupplementInput.tsx')).SupplementInput,
    })),
    result: lazy(async () => ({
      default: (await import('#modules/correspondence/web/ResultInput.tsx')).ResultInput,
    })),
    resultFiles: lazy(async () => ({
      default: (await import('#modules/correspondence/web/ResultFilesInput.tsx')).ResultFilesInput,
    })),
  },
  checks: { items: checkSupplement },
};

const opinion: CaseParts = {
  Main: soon(async () => (await import('#modules/correspondence/web/OpinionOnDesk.tsx')).OpinionOnDesk),
};

const Below = soon(async () => (await import('./BelowCase.tsx')).BelowCase);

const postCheck: CaseParts = {
  Main: soon(async () => (await import('#modules/supervision/web/desk/CheckOnDesk.tsx')).CheckOnDesk),
  ways: {
    'supervision.recordVisit': {
      href: (caseId) => `/desk/post-checks/${caseId}`,
      title: 'supervision.desk.recordVisit',
    },
  },
};

const surveyPage = {
  href: (caseId: string) => `/desk/live/surveys/${caseId}`,
  title: 'surveys.desk.enter',
};
const survey: CaseParts = {
  Main: soon(async () => (await import('#modules/surveys/web/SurveyOnDesk.tsx')).SurveyOnDesk),
  ways: {
    'surveys.beginSurvey': surveyPage,
    'surveys.endLive': surveyPage,
    'surveys.concludeSurvey': surveyPage,
  },
};

const bundle: CaseParts = {
  Main: soon(async () => (await import('#modules/bundles/web/SiblingParts.tsx')).SiblingParts),
};

const sessionPage = {
  href: (caseId: string) => `/desk/live/windows/${caseId}`,
  title: 'windows.goOn',
};
const windowSession: CaseParts = {
  ways: {
    'windows.confirmIdentity': sessionPage,
    'windows.concludeSession': sessionPage,
    'windows.takeSession': { href: () => '/desk/windows', title: 'windows.serve' },
  },
};

const renewalHref = { href: (caseId: string) => `/desk/cases/${caseId}`, title: 'renewals.title' };
const renewal: CaseParts = {
  Main: soon(async () => (await import('./RenewalHere.tsx')).RenewalHere),
  ways: {
    'renewals.recordCall': renewalHref,
    'renewals.fileRenewal': renewalHref,
    'renewals.deliverRenewal': renewalHref,
  },
};

const profile: CaseParts = {
  Main: soon(async () => (await import('#modules/profiles/web/DisputeOnDesk.tsx')).DisputeOnDesk),
  inputs: {
    value: lazy(async () => ({
      default: (await import('#modules/profiles/web/CorrectedValueInput.tsx')).CorrectedValueInput,
    })),
  },
};

const library = { href: () => '/desk/policies', title: 'policies.desk.title' };
const policyPublication: CaseParts = {
  Main: soon(
    async () => (await import('#modules/policies/web/desk/PublicationOnDesk.tsx')).PublicationOnDesk,
  ),
  ways: {
    'policies.submitDraft': library,
    'policies.reviewPolicy': library,
    'policies.publishPolicy': library,
    'policies.withdrawPolicy': library,
    'policies.confirmPolicy': library,
    'policies.abandonDraft': library,
  },
};

const awardHref = { href: (caseId: string) => `/desk/cases/${caseId}`, title: 'payouts.award.title' };
const payouts: CaseParts = {
  Main: soon(async () => (await import('#modules/payouts/web/desk/AwardOnDesk.tsx')).AwardOnDesk),
  ways: { 'payouts.noteRepayment': awardHref },
};

const parts = {
  payouts,
  policyPublication,
  profile,
  renewal,
  windowSession,
  approval,
  bundle,
  opinion,
  postCheck,
  survey,
};

/** A case at the desk, with what each module brings to it. */
export function DeskCasePage() {
  return <CasePage parts={parts} Below={Below} />;
}

/** Fetched at once, while the case itself is on its way: which part it needs is known only then. */
function soon<Props>(load: () => Promise<ComponentType<Props>>) {
  const loading = load();
  return lazy(async () => ({ default: await loading }));
}
