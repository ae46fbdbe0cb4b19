import { callOutside, type Patience } from '#platform/connect/server/callOutside.ts';
import type { IdentityCheckConfig } from './config.ts';
import { CheckAnswer, type Claimed, checkBody } from './mapping.ts';

export interface IdentityCheckOptions {
  config: IdentityCheckConfig;
  allowFake: boolean;
  patience?: Partial<Patience>;
}

export type CheckIdentity = (claimed: Claimed, signal: AbortSignal) => Promise<CheckAnswer>;

/** Asks whether a name and a number belong together. @throws (from the check) OutsideError */
export function openIdentityCheck({ config, allowFake, patience }: IdentityCheckOptions): CheckIdentity {
  return async (claimed, signal) => {
    const { answer } = await callOutside({
      account: config,
      path: '/checks',
      body: checkBody(claimed),
      key: claimed.checkId,
      answer: CheckAnswer,
      allowFake,
      signal,
      patience,
    });
    return answer;
  };
}
