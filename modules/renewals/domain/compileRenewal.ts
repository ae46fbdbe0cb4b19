import type { Matter, Renewal } from '#modules/catalogue/contract.ts';
import type { Process, State, Transition } from '#platform/process/pure/definition.ts';
import { words } from './words.ts';

export const ANSWER = 'renewals.answerRenewal';
export const RECORD_CALL = 'renewals.recordCall';
export const FILE = 'renewals.fileRenewal';
export const DELIVER = 'renewals.deliverRenewal';

/** The process of the renewal that a matter declares: `renewal:<matter>`. */
export function renewalProcessName(matter: string): string {
  return `renewal:${matter}`;
}

/** Nodes with an owner of their own, as the personal check names them. */
export function ownerCheck(node: 'call' | 'prepare' | 'deliver'): string {
  return `renewals.owner.${node}`;
}

/**
 * 无感续证 as a table (APV-09): reminded, asked, consented, prepared and filed by a named officer, delivered. Nothing is
 * filed without consent; whoever declines or says nothing is left alone.
 */
export function compileRenewal(matter: Matter & { renewal: Renewal }): Process {
  const { renewal, matter: name, version } = matter;
  const holder = renewal.officer;
  const official = `${holder.role}@${holder.at}`;
  const answers: Record<string, Transition> = {
    consent: { title: words.consent, to: 'preparing', by: ['applicant'], through: ANSWER },
    decline: { title: words.decline, to: 'declined', by: ['applicant'], through: ANSWER },
  };
  const lapse: Transition = { title: words.lapse, to: 'silent', by: ['clock'] };
  const call: Transition = {
    title: words.recordCall,
    to: 'awaiting',
    by: [official],
    personally: ownerCheck('call'),
    through: RECORD_CALL,
  };
  // What the holder says on the phone counts, with who said it on record.
  const called = {
    consentByPhone: { ...call, title: words.consent, to: 'preparing' },
    declineByPhone: { ...call, title: words.decline, to: 'declined' },
  };
  const calls = renewal.reminders.slice(1).some(({ by }) => by.includes('phone'));
  const again: Transition = {
    title: words.remindAgain,
    to: calls ? 'calling' : 'awaiting',
    by: ['rule'],
  };
  const states: Record<string, State> = {
    new: {
      title: words.new,
      on: { remind: { title: words.remind, to: 'reminded', by: ['rule'] } },
    },
    reminded: {
      title: words.reminded,
      holder: 'applicant',
      step: true,
      on: { ...answers, remindAgain: again, lapse },
    },
    ...(calls && {
      calling: {
        title: words.calling,
        holder,
        step: true,
        on: { recordCall: call, ...called, ...answers, lapse },
      },
    }),
    awaiting: {
      title: words.awaiting,
      holder: 'applicant',
      on: { ...answers, ...(calls && { recordCall: call, ...called }), lapse },
    },
    preparing: {
      title: words.preparing,
      holder,
      step: true,
      on: {
        file: {
          title: words.file,
          to: 'filed',
          by: [official],
          personally: ownerCheck('prepare'),
          through: FILE,
        },
        decline: answers['decline']!,
        lapse,
      },
    },
    filed: {
      title: words.filed,
      step: true,
      on: {
        noteGranted: { title: words.granted, to: 'delivering', by: ['rule'] },
        noteRefused: { title: words.refused, to: 'notRenewed', by: ['rule'] },
      },
    },
    delivering: {
      title: words.delivering,
      holder,
      step: true,
      on: {
        deliver: {
          title: words.deliver,
          to: 'done',
          by: [official],
          personally: ownerCheck('deliver'),
          through: DELIVER,
        },
      },
    },
    done: { title: words.done, final: 'renewed' },
    declined: { title: words.declined, final: 'declined' },
    silent: { title: words.silent, final: 'silent' },
    notRenewed: { title: words.notRenewed, final: 'not-renewed' },
  };
  return {
    name: renewalProcessName(name),
    version,
    title: words.process,
    initial: 'new',
    states,
    clocks: {
      validity: {
        title: words.validity,
        limit: {
          ...renewal.reminders[0]!.before,
          source: renewal.reminders[0]!.source,
        },
        runsIn: Object.keys(states).filter((state) => states[state]!.on?.['lapse']),
        until: 'validTo',
        onExpiry: { action: 'lapse' },
        public: true,
      },
    },
    vocabulary: [],
  };
}
