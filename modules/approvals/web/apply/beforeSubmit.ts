import type { FieldProblem } from '#platform/errors/pure/problem.ts';
import { checkAnswers } from '#platform/forms/pure/checkAnswers.ts';
import type { Answers } from '#platform/forms/pure/form.ts';
import { missingMaterials } from '../../domain/missingMaterials.ts';
import type { ApplyBody, ApplyDraft } from './applyDesk.ts';

/** The matter as it is for this application. */
export type Asked = Pick<ApplyDraft, 'body' | 'asks'>;

export interface Prepared {
  answers: Answers;
  /** Material id to file ids. */
  materials: Record<string, string[]>;
  commitment: { items: string[]; signer: string };
  /** The name with which the commitment is signed. */
  person: string;
}

/**
 * What the page itself sees is missing before it submits, in the order of the steps; the server looks again.
 * @param maySign a preparer leaves the commitment to the owner
 */
export function beforeSubmit({ body, asks }: Asked, prepared: Prepared, maySign: boolean): FieldProblem[] {
  return [
    ...checkAnswers(body.form, prepared.answers),
    ...missingMaterials(asks, prepared.materials).map((id) => ({
      path: `materials.${id}`,
      code: 'application.materialMissing',
    })),
    ...(maySign ? unsigned(body, prepared) : []),
  ];
}

function unsigned({ commitment }: ApplyBody, { commitment: given, person }: Prepared): FieldProblem[] {
  if (!commitment) return [];
  const open = commitment.items
    .filter(({ id }) => !given.items.includes(id))
    .map(({ id }) => ({ path: `commitment.${id}`, code: 'application.notPromised' }));
  if (given.signer.trim() === person) return open;
  return [...open, { path: 'commitment.signer', code: 'application.wrongSigner', params: { name: person } }];
}
