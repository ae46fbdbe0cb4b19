import type { SignedCommitment } from '#modules/approvals/contract.ts';
import type { Call } from '#platform/api/server/call.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { isEmpty } from '#platform/forms/pure/answers.ts';
import type { Answers } from '#platform/forms/pure/form.ts';
import type { Bundle } from '../domain/bundle.ts';
import { questionKey } from '../domain/question.ts';
import type { JudgedWhole } from './judgeWhole.ts';
import type { MergedWhole } from './mergeWhole.ts';

interface Unready {
  bundle: Bundle;
  merged: MergedWhole;
  judged: JudgedWhole;
  answers: Answers;
  commitment: SignedCommitment | undefined;
  /** The name of whoever submits. */
  signer: string;
}

/** Refuses what is not ready, naming each field, paper and condition in the one form, before there is any case. */
export function refuseUnready(
  call: Call,
  { bundle, merged, judged, answers, commitment, signer }: Unready,
): void {
  const say = call.language === 'en' ? 'en' : 'zh';
  const open = bundle.questions.map(questionKey).filter((key) => isEmpty(answers[key]));
  const fields = [...open.map((path) => ({ path, code: 'form.requiredChoice' })), ...judged.fields];
  if (fields.length > 0) throw new Problem('form.invalid', 422, { fields });
  if (merged.parts.length === 0) throw new Problem('bundle.nothingApplies', 422);
  if (commitment && commitment.signer !== signer) {
    const params = { name: signer };
    const wrong = [{ path: 'commitment.signer', code: 'application.wrongSigner', params }];
    throw new Problem('application.wrongSigner', 422, { params, fields: wrong });
  }
  if (judged.closed) {
    throw new Problem('bundle.partClosed', 422, { params: { title: judged.closed.matter.title[say] } });
  }
  if (judged.missing.length > 0) {
    const missing = merged.body.materials
      .filter(({ id }) => judged.missing.includes(id))
      .map(({ id, title }) => ({
        path: `materials.${id}`,
        code: 'application.materialMissing',
        params: { title: title[say] },
      }));
    throw new Problem('application.materialsMissing', 422, { fields: missing });
  }
  const unmet = judged.conditions.filter(({ outcome }) => outcome !== 'met');
  if (unmet.length === 0) return;
  throw new Problem('application.conditionsUnmet', 422, {
    fields: unmet.map(({ id, title, wayOut, outcome }) => ({
      path: `conditions.${id}`,
      code: outcome === 'unmet' ? 'application.conditionUnmet' : 'application.conditionUnknown',
      params: { title: title[say], wayOut: wayOut[say] },
    })),
  });
}
