import { z } from 'zod';
import type { PostCheck } from '#modules/catalogue/contract.ts';
import type { FieldProblem } from '#platform/errors/pure/problem.ts';
import { contradictionOf, VISIT_OUTCOMES } from './visitOutcome.ts';

/** What one item of the checklist showed on the spot. */
export const Finding = z.object({
  item: z.string().max(60),
  result: z.enum(['met', 'unmet', 'notApplicable']),
  note: z.string().trim().max(1000).default(''),
});
export type Finding = z.infer<typeof Finding>;

/** How a visit can end, in the terms of the post-check's actions. */
export const VisitOutcome = z.enum(VISIT_OUTCOMES);
export type VisitOutcome = z.infer<typeof VisitOutcome>;

export interface VisitRecord {
  outcome: VisitOutcome;
  officers: readonly string[];
  findings: readonly Finding[];
  orders?: string;
  evidence: readonly string[];
}

/** What is missing or contradicts itself in the record of a visit; empty when it can stand. */
export function checkVisit(postCheck: PostCheck, visit: VisitRecord): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const least = postCheck.officers.least;
  if (new Set(visit.officers).size < least) {
    problems.push({ path: 'officers', code: 'supervision.tooFewOfficers', params: { least } });
  }
  for (const { id } of postCheck.checklist) {
    const given = visit.findings.filter((finding) => finding.item === id);
    if (given.length !== 1) problems.push({ path: `findings.${id}`, code: 'supervision.findingMissing' });
  }
  const known = new Set(postCheck.checklist.map(({ id }) => id));
  for (const finding of visit.findings) {
    if (!known.has(finding.item)) {
      problems.push({ path: `findings.${finding.item}`, code: 'supervision.unknownItem' });
    } else if (finding.result === 'unmet' && finding.note === '') {
      problems.push({ path: `findings.${finding.item}`, code: 'supervision.unmetNeedsNote' });
    }
  }
  return [...problems, ...checkOutcome(visit)];
}

function checkOutcome({ outcome, findings, orders, evidence }: VisitRecord): FieldProblem[] {
  const unmet = findings.some(({ result }) => result === 'unmet');
  const path = 'outcome';
  const contradiction = contradictionOf(outcome, unmet);
  if (contradiction) return [{ path, code: contradiction }];
  if (outcome === 'orderRectification' && !orders?.trim()) {
    return [{ path: 'orders', code: 'form.required' }];
  }
  if (outcome === 'reportFraud' && evidence.length === 0) {
    return [{ path: 'evidence', code: 'supervision.fraudNeedsEvidence' }];
  }
  return [];
}
