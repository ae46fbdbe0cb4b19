import type { FieldProblem } from '#platform/errors/pure/problem.ts';

interface Grant {
  delegation: 'preparer' | 'agent';
  may: readonly string[];
  agentOrganisation?: string;
  validTo: string;
}

/** What is wrong with a grant by itself. Dates are 'YYYY-MM-DD'. */
export function checkGrant(grant: Grant, today: string): FieldProblem[] {
  const wrong: FieldProblem[] = [];
  if (grant.validTo < today) wrong.push({ path: 'validTo', code: 'organisations.endsBeforeToday' });
  if (grant.delegation === 'agent' && grant.may.length === 0) {
    wrong.push({ path: 'may', code: 'organisations.agentMayNothing' });
  }
  if (grant.delegation === 'preparer' && grant.agentOrganisation !== undefined) {
    wrong.push({ path: 'agentOrganisation', code: 'organisations.preparerOfOtherFirm' });
  }
  return wrong;
}
