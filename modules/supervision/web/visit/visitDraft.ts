import type { VisitOutcome } from '../../domain/visitOutcome.ts';

export type FindingResult = 'met' | 'unmet' | 'notApplicable';

/** A record of a visit as it is being written on site. */
export interface VisitDraft {
  visitedOn: string;
  officers: string[];
  findings: Record<string, { result?: FindingResult; note: string }>;
  outcome?: VisitOutcome;
  orders: string;
  evidence: { id: string; name: string; size: number; mediaType: string }[];
}

/** An empty record: today, the officer's own name, and room for as many as the law asks for. */
export function emptyVisit(today: string, ownName: string, officersAtLeast: number): VisitDraft {
  const others = Math.max(0, officersAtLeast - 1);
  return {
    visitedOn: today,
    officers: [ownName, ...Array.from({ length: others }, () => '')],
    findings: {},
    orders: '',
    evidence: [],
  };
}

/** Whether anything was written that would be missed. The date and the own name stand there by themselves. */
export function isBegun(draft: VisitDraft): boolean {
  const { officers, findings, outcome, orders, evidence } = draft;
  return (
    officers.slice(1).some((name) => name.trim() !== '') ||
    Object.keys(findings).length > 0 ||
    outcome !== undefined ||
    orders !== '' ||
    evidence.length > 0
  );
}

export function withFinding(
  draft: VisitDraft,
  item: string,
  change: Partial<VisitDraft['findings'][string]>,
): VisitDraft {
  const before = draft.findings[item] ?? { note: '' };
  return { ...draft, findings: { ...draft.findings, [item]: { ...before, ...change } } };
}

export function anyUnmet({ findings }: VisitDraft): boolean {
  return Object.values(findings).some(({ result }) => result === 'unmet');
}

/** What is sent: only what was looked at, only officers with a name, orders only where they are given. */
export function visitToSend<Outcome extends VisitOutcome | undefined>(draft: VisitDraft, outcome: Outcome) {
  const { visitedOn, officers, findings, orders, evidence } = draft;
  return {
    visitedOn,
    officers: officers.map((name) => name.trim()).filter((name) => name !== ''),
    findings: Object.entries(findings).flatMap(([item, { result, note }]) =>
      result ? [{ item, result, note: note.trim() }] : [],
    ),
    outcome,
    orders: outcome === 'orderRectification' ? orders.trim() : undefined,
    evidence: evidence.map(({ id }) => id),
  };
}
