/**
 * Roles that may hold or watch cases, and so read them and what lies in them: cases, applications, licences,
 * evidence. Scope decides which cases. Ids of `data/roles.yaml`; a test holds them to it.
 */
export const caseReaders = [
  'window',
  'reviewer',
  'decider',
  'agency-head',
  'inspector',
  'regulator-lead',
  'policy-officer',
  'competition-reviewer',
  'supervisor',
  'reform-office',
] as const;
