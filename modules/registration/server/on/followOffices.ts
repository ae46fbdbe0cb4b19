import type { Services } from '#platform/api/server/services.ts';
import type { Consumer } from '#platform/jobs/server/consumer.ts';
import { settleDelivery } from '#platform/jobs/server/settleDelivery.ts';
import { askOnce, endLeftBehind } from '../officeRequests.ts';
import { readCase, stageOfCase } from '../stageOfCase.ts';
import { ASK_CONSUMER } from './askOffice.ts';

/** A case that reaches a stage done elsewhere has that office asked; one that left such a stage has no more to ask. */
export function followOffices({ now }: Pick<Services, 'now'>): Consumer {
  return {
    name: 'registration.followOffices',
    topics: ['case.acted'],
    async handle(tx, event) {
      const row = await readCase(tx, String(event.payload['caseId']));
      if (!row?.matter) return;
      for (const { id: requestId } of await endLeftBehind(tx, row.id, row.state, now()))
        await settleDelivery(tx, ASK_CONSUMER, { requestId });
      if (row.closed_at !== null) return;
      const stage = await stageOfCase(tx, row);
      if (stage?.office)
        await askOnce(tx, { caseId: row.id, stage: stage.id, system: stage.office.system, now: now() });
    },
  };
}
