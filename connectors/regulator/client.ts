import { callOutside, type Patience } from '#platform/connect/server/callOutside.ts';
import { OutsideError } from '#platform/connect/server/outsideError.ts';
import { type RegulatorConfig, systemOf } from './config.ts';
import { type Grant, PushAnswer, pushBody } from './mapping.ts';

export interface RegulatorOptions {
  systems: readonly RegulatorConfig[];
  allowFake: boolean;
  patience?: Partial<Patience>;
}

export interface Regulators {
  /** Undefined when the agency works at our own desk: there is nobody to push to. */
  pushTo(agency: string): ((grant: Grant, signal: AbortSignal) => Promise<Pushed>) | undefined;
}

export interface Pushed {
  acknowledged: boolean;
  receipt: string | null;
}

/** Pushes grants to the systems of regulators. @throws (from the push) OutsideError */
export function openRegulators({ systems, allowFake, patience }: RegulatorOptions): Regulators {
  return {
    pushTo(agency) {
      const system = systemOf(systems, agency);
      if (!system) return undefined;
      const { agencies: _, ...account } = system;
      return async (grant, signal) => {
        try {
          const { answer } = await callOutside({
            account,
            path: '/pushes',
            body: pushBody(grant),
            key: grant.pushId,
            answer: PushAnswer,
            allowFake,
            signal,
            patience,
          });
          return answer;
        } catch (error) {
          // It has this push already; what changed on the licence since is not the grant's business.
          if (error instanceof OutsideError && error.status === 409)
            return { acknowledged: false, receipt: null };
          throw error;
        }
      };
    },
  };
}
