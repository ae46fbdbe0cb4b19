import { callOutside, type Patience } from '#platform/connect/server/callOutside.ts';
import type { OfficeConfig } from './config.ts';
import type { Filing, Word } from './filing.ts';
import { mappings } from './mappings.ts';

export interface OfficeOptions {
  offices: readonly OfficeConfig[];
  allowFake: boolean;
  patience?: Partial<Patience>;
}

export interface Offices {
  /** Undefined where no system is connected: a person asks that office by hand. */
  ask(system: string): ((filing: Filing, signal: AbortSignal) => Promise<Word>) | undefined;
}

/** Asks the own systems of other offices. @throws (from the asking) OutsideError */
export function openOffices({ offices, allowFake, patience }: OfficeOptions): Offices {
  return {
    ask(system) {
      const config = offices.find((one) => one.system === system);
      if (!config) return undefined;
      const { system: name, ...account } = config;
      const mapping = mappings[name];
      return async (filing, signal) => {
        const { answer } = await callOutside({
          account,
          path: mapping.path,
          body: mapping.body(filing),
          key: filing.requestId,
          answer: mapping.answer,
          allowFake,
          signal,
          patience,
        });
        return mapping.word(answer);
      };
    },
  };
}
