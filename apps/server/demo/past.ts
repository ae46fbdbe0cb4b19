import { call } from '@orpc/server';
import type { DraftView } from '#modules/approvals/contract.ts';
import { operations as approvals } from '#modules/approvals/server/operations.ts';
import { operations as supervision } from '#modules/supervision/server/operations.ts';
import type { Actor } from '#platform/access/pure/actor.ts';
import type { RequestContext } from '#platform/api/server/call.ts';
import type { Services } from '#platform/api/server/services.ts';
import { nextReadyAt } from '#platform/clock/server/dueTimers.ts';
import { fireDueTimers } from '#platform/clock/server/fireDueTimers.ts';
import type { Statement } from '#platform/db/server/database.ts';
import type { CaseView } from '#platform/process/pure/caseView.ts';
import { fireTimer } from '#platform/process/server/fireTimer.ts';
import { noStanding } from '#platform/process/server/noStanding.ts';
import { operations as cases } from '#platform/process/server/operations/operations.ts';

/** The product as it was at a moment of the past: the same operations, another time. */
export function openPast(present: Services) {
  const clock = { now: present.now() };
  const services: Services = { ...present, now: () => clock.now };

  async function run<O>(operation: unknown, actor: Actor, input: unknown): Promise<O> {
    const context: RequestContext = { actor, language: 'zh-CN', services };
    return (await call(operation as never, input as never, { context } as never)) as O;
  }

  /** Moves on, and lets every clock that runs out on the way do so at its own moment. */
  async function moveTo(instant: Date): Promise<void> {
    for (;;) {
      const next = await nextReadyAt(services.database);
      if (!next || next > instant) break;
      if (next > clock.now) clock.now = next;
      await fireDueTimers({
        database: services.database,
        now: services.now,
        onError: (error) => {
          throw error;
        },
        fire: (tx, { caseId, name, action }) =>
          fireTimer(
            { tx, book: services.processes, now: clock.now, standing: noStanding },
            { caseId, name, action: action as { clock: string; kind: 'due' | 'warn' } },
          ),
      });
    }
    clock.now = instant;
  }

  return {
    clock,
    moveTo,
    run,
    open: (actor: Actor, matter: string) => run<DraftView>(approvals.openDraft, actor, { matter }),
    save: (actor: Actor, input: object) => run<{ version: number }>(approvals.saveDraft, actor, input),
    submit: (actor: Actor, input: object) => run<CaseView>(approvals.submitApplication, actor, input),
    act: (actor: Actor, input: object) => run<CaseView>(cases.actOnCase, actor, input),
    /** Records a visit on the check as it stands. */
    async visit(actor: Actor, input: { caseId: string } & Record<string, unknown>) {
      const { version } = await run<CaseView>(cases.getCase, actor, { caseId: input.caseId });
      return run<CaseView>(supervision.recordVisit, actor, { ...input, expectedVersion: version });
    },
    find: <T>(statement: Statement, values: unknown[]) => services.database.one<T>(statement, values),
  };
}

export type Past = ReturnType<typeof openPast>;
