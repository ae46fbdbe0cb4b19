import type { DataAnswer, DataQuestion } from '#platform/api/server/outside.ts';
import { callOutside, type Patience } from '#platform/connect/server/callOutside.ts';
import { OutsideError } from '#platform/connect/server/outsideError.ts';
import type { DataPlatformConfig } from './config.ts';
import { PlatformAnswer, questionBody } from './mapping.ts';

export interface DataPlatformOptions {
  account: DataPlatformConfig;
  allowFake: boolean;
  patience?: Partial<Patience>;
}

// Somebody waits at a page: a late answer is none.
const PATIENCE = { timeoutMs: 4_000, tries: 2, firstWaitMs: 200 };

/** Asks another data-sharing platform, live. @throws (from the question) OutsideError */
export function openDataPlatform({ account, allowFake, patience }: DataPlatformOptions) {
  return async (question: DataQuestion): Promise<DataAnswer> => {
    const { answer } = await callOutside({
      account,
      path: '/queries',
      body: questionBody(question),
      key: question.callId,
      answer: PlatformAnswer,
      allowFake,
      patience: { ...PATIENCE, ...patience },
    });
    // Answers may be mixed up on the way: one about another question is none.
    if (answer.requestId !== question.callId)
      throw new OutsideError('unreadable', 'the answer is to another question');
    return { found: answer.found, status: answer.status, values: answer.data };
  };
}
