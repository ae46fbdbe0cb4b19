import { callOutside, type Patience } from '#platform/connect/server/callOutside.ts';
import { OutsideError } from '#platform/connect/server/outsideError.ts';
import type { Channel } from '#platform/notify/server/channels/channel.ts';
import type { OfficialAccountConfig } from './config.ts';
import { OfficialAccountAnswer, templateMessage } from './mapping.ts';

export interface OfficialAccountOptions {
  config: OfficialAccountConfig;
  allowFake: boolean;
  patience?: Partial<Patience>;
}

/** The person does not follow the account, or does not want its messages: nothing is broken. */
const UNDELIVERABLE = ['notFollowing', 'messagesRefused'];

/** Template messages of the official account, through the city's message centre. */
export function officialAccountChannel(options: OfficialAccountOptions): Channel {
  const { config: account, allowFake, patience } = options;
  return {
    name: 'official-account',
    async send(message, signal) {
      try {
        const { answer } = await callOutside({
          account,
          path: '/template-messages',
          body: templateMessage(message),
          key: message.id,
          answer: OfficialAccountAnswer,
          allowFake,
          signal,
          patience,
        });
        return { kind: 'sent', reference: answer.id };
      } catch (error) {
        if (!(error instanceof OutsideError)) throw error;
        // Taken at an earlier try, whose answer was lost; the words have changed since.
        if (error.status === 409) return { kind: 'sent' };
        if (error.code && UNDELIVERABLE.includes(error.code))
          return { kind: 'undeliverable', why: error.code };
        throw error;
      }
    },
  };
}
