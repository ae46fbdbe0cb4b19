import type { FirmDataAnswer, FirmDataQuestion } from '#platform/api/server/outside.ts';
import { callOutside, type Patience } from '#platform/connect/server/callOutside.ts';
import { OutsideError } from '#platform/connect/server/outsideError.ts';
import type { FirmDataConfig } from './config.ts';
import { PlatformAnswer, questionBody } from './mapping.ts';

export interface FirmDataOptions {
  account: FirmDataConfig;
  allowFake: boolean;
  patience?: Partial<Patience>;
}

/** Asks what an agency holds of a firm. Nobody waits: who does not answer is asked again by the dispatcher. @throws (from the question) OutsideError */
export function openFirmData({ account, allowFake, patience }: FirmDataOptions) {
  return async (question: FirmDataQuestion, signal?: AbortSignal): Promise<FirmDataAnswer> => {
    const { answer } = await callOutside({
      account,
      path: '/firm-data/queries',
      body: questionBody(question),
      key: question.askId,
      answer: PlatformAnswer,
      allowFake,
      signal,
      patience,
    });
    // Answers may be mixed up on the way: one about another question is none.
    if (answer.requestId !== question.askId)
      throw new OutsideError('unreadable', 'the answer is to another question');
    const values = answer.values.map(({ name, state, value, asOf }) => ({
      name,
      fact: state === 'value' ? { value } : state,
      asOf,
    }));
    return { found: answer.found, values };
  };
}
