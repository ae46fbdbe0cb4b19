import { PRE_REVIEW_SETTLED } from '#modules/approvals/index.ts';
import type { MaterialCheck } from '#modules/catalogue/contract.ts';
import { complain, type MatterContext } from './checkContext.ts';
import { fieldById } from './checkIds.ts';

/**
 * Checks of materials that are uploaded, against answers that are asked, and a stage at which only a person can let the
 * case go on (APV-08.r2).
 */
export function checkPreReview(context: MatterContext): void {
  const { preReview, stages, facts } = context.matter;
  if (!preReview) return;
  const path = ['preReview', 'stage'];
  const stage = stages.find(({ id }) => id === preReview.stage);
  const list = stages.map(({ id }) => id).join('、');
  if (!stage) complain(context, path, 'preReviewStage', { id: preReview.stage, list });
  else {
    const isWeighed = stage.kind === 'examination' || stage.kind === 'decision';
    if (!isWeighed || stage.decidedBy.some((way) => way !== 'officer')) {
      complain(context, path, 'preReviewNeedsOfficer', { id: stage.id });
    }
  }
  if (facts.some(({ id }) => id === PRE_REVIEW_SETTLED.id)) {
    complain(context, ['facts'], 'reservedFact', { id: PRE_REVIEW_SETTLED.id });
  }
  for (const [n, check] of preReview.checks.entries()) checkOne(context, check, n);
  const seen = new Set<string>();
  for (const [n, { id }] of preReview.checks.entries()) {
    const params = { what: context.say('reforms.check.things.check'), id };
    if (seen.has(id)) complain(context, ['preReview', 'checks', n, 'id'], 'twice', params);
    seen.add(id);
  }
}

function checkOne(context: MatterContext, check: MaterialCheck, n: number): void {
  const path = ['preReview', 'checks', n];
  isUploaded(context, check.material, [...path, 'material']);
  if (!('equals' in check) || !check.equals) return;
  const { equals } = check;
  if ('material' in equals) isUploaded(context, equals.material, [...path, 'equals', 'material']);
  if ('answer' in equals && !fieldById(context, equals.answer)) {
    complain(context, [...path, 'equals', 'answer'], 'preReviewField', { field: equals.answer });
  }
}

function isUploaded(context: MatterContext, id: string, path: PropertyKey[]): void {
  const { materials } = context.matter;
  if (materials.some((material) => material.id === id && material.by === 'upload')) return;
  const list = materials.filter(({ by }) => by === 'upload').map((material) => material.id);
  complain(context, path, 'preReviewMaterial', { id, list: list.join('、') });
}
