import type { Services } from '#platform/api/server/services.ts';
import { startTimers } from '#platform/clock/server/startTimers.ts';
import type { Keys } from '#platform/crypto/server/keys.ts';
import type { Consumer } from '#platform/jobs/server/consumer.ts';
import { startDispatcher } from '#platform/jobs/server/dispatcher.ts';
import { logSigner } from '#platform/ledger/server/note/checkpoint.ts';
import { startSequencer } from '#platform/ledger/server/sequencer/startSequencer.ts';
import { startReleasing } from '#platform/notify/server/startReleasing.ts';
import { fireTimer } from '#platform/process/server/fireTimer.ts';
import { noStanding } from '#platform/process/server/noStanding.ts';
import { startPlanned } from '#platform/process/server/runPlanned.ts';

export interface WorkParts {
  services: Services;
  keys: Pick<Keys, 'ledger'>;
  consumers: readonly Consumer[];
  /** Name under which the heads of the ledger are published. */
  origin: string;
}

/** What every database needs beside the requests, the city's and a sandbox's. Any number may run on one. */
export function startWork({ services, keys, consumers, origin }: WorkParts): { stop(): Promise<void> } {
  const { database, now, log, processes: book } = services;
  const timers = startTimers({
    database,
    now,
    fire: (tx, { caseId, name, action }) =>
      fireTimer(
        { tx, book, now: now(), standing: noStanding },
        { caseId, name, action: action as { clock: string; kind: 'due' | 'warn' } },
      ),
    onError: (error, timer) => log.error({ err: error, timer }, 'timer failed'),
  });
  const dispatcher = startDispatcher({ database, consumers, log });
  const releasing = startReleasing(services);
  const planned = startPlanned(services);
  const sequencer = startSequencer({
    database,
    now,
    signer: logSigner(keys.ledger, origin),
    onError: (error) => log.error({ err: error }, 'sequencer failed'),
  });
  return {
    async stop() {
      await Promise.all([timers, dispatcher, releasing, planned, sequencer].map((part) => part.stop()));
    },
  };
}
