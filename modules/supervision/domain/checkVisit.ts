import type { PostCheck } from '#modules/catalogue/contract.ts';
import type { FieldProblem } from '#platform/errors/pure/problem.ts';
import type { Finding } from './findings.ts';
import { contradictionOf, type VisitOutcome } from './visitOutcome.ts';

export interface VisitRecord {
  /** Undefined while the officer has not chosen. */
  outcome: VisitOutcome | undefined;
  officers: readonly string[];
  findings: readonly Finding[];
  orders?: string;
  evidence: readonly string[];
}

type Asked = { officers: Pick<PostCheck['officers'], 'least'>; checklist: readonly { id: string }[] };

/**
 * What is missing or contradicts itself in the record of a visit; empty when it can stand. The same on the
 * phone, where there may be no network, and on the server, which decides.
 */
export function checkVisit(postCheck: Asked, visit: VisitRecord): FieldProblem[] {
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
  if (!outcome) return [{ path, code: 'supervision.outcomeMissing' }];
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
