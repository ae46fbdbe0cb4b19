import { lazy } from 'react';
import { CasePage } from '#platform/process/web/CasePage.tsx';
import type { CaseParts } from '#platform/process/web/desk/caseParts.ts';

const approval: CaseParts = {
  Main: lazy(async () => ({
    default: (await import('#modules/approvals/web/desk/ApplicationOnDesk.tsx')).ApplicationOnDesk,
  })),
  Aside: lazy(async () => ({
    default: (await import('#modules/approvals/web/desk/ConditionsAside.tsx')).ConditionsAside,
  })),
  inputs: {
    items: lazy(async () => ({
      default: (await import('#modules/approvals/web/desk/SupplementInput.tsx')).SupplementInput,
    })),
  },
};

const postCheck: CaseParts = {
  ways: {
    'supervision.recordVisit': {
      href: (caseId) => `/desk/post-checks/${caseId}`,
      title: 'supervision.desk.recordVisit',
    },
  },
};

const parts = { approval, postCheck };

/** A case at the desk, with what each module brings to it. */
export function DeskCasePage() {
  return <CasePage parts={parts} />;
}
