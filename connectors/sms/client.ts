import { callOutside, type Patience } from '#platform/connect/server/callOutside.ts';
import { OutsideError } from '#platform/connect/server/outsideError.ts';
import type { Channel } from '#platform/notify/server/channels/channel.ts';
import type { SmsConfig } from './config.ts';
import { SmsAnswer, smsRequest } from './mapping.ts';

export interface SmsOptions {
  config: SmsConfig;
  /** Whether a simulated gateway counts. */
  allowFake: boolean;
  patience?: Partial<Patience>;
}

/** Refusals that concern this number alone: trying again would change nothing. */
const UNDELIVERABLE = ['numberInvalid', 'numberBlocked', 'numberUnreachable'];

/** Text messages through the gateway. */
export function smsChannel({ config, allowFake, patience }: SmsOptions): Channel {
  const { sign, ...account } = config;
  return {
    name: 'sms',
    async send(message, signal) {
      try {
        const { answer } = await callOutside({
          account,
          path: '/messages',
          body: smsRequest(message, sign),
          key: message.id,
          answer: SmsAnswer,
          allowFake,
          signal,
          patience,
        });
        return { kind: 'sent', reference: answer.id };
      } catch (error) {
        if (!(error instanceof OutsideError)) throw error;
        // The gateway has this message from an earlier try, in other words: the name or the language changed meanwhile.
        if (error.status === 409) return { kind: 'sent' };
        if (error.code && UNDELIVERABLE.includes(error.code))
          return { kind: 'undeliverable', why: error.code };
        throw error;
      }
    },
  };
}
