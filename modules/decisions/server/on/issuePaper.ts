import { z } from 'zod';
import type { Services } from '#platform/api/server/services.ts';
import { sql } from '#platform/db/server/database.ts';
import type { Consumer } from '#platform/jobs/server/consumer.ts';
import { readCase } from '#platform/notify/server/on/happening.ts';
import { describePaper, type TakenStep } from '../describePaper.ts';
import { isIssued, keepPaper, nextNumber } from '../papers.ts';

const Acted = z.object({ caseId: z.uuid(), actionId: z.uuid(), process: z.string() });
const STEP = sql(
  'paper_step',
  `SELECT a.id, a.name, a.at, a.actor_id, a.capacity, a.body, d.data
   FROM actions a LEFT JOIN action_data d ON d.action_id = a.id WHERE a.id = $1`,
);
const EMIT = sql('paper_emit', "INSERT INTO outbox (topic, payload, at) VALUES ('paper.issued', $1, $2)");

/** A step that the law wants in writing is written down with its number, once, right after it was taken. */
export function issuePaper(services: Services): Consumer {
  return {
    name: 'decisions.issue',
    topics: ['case.acted'],
    async handle(tx, event) {
      const { caseId, actionId, process } = Acted.parse(event.payload);
      if (!process.startsWith('approval:') || (await isIssued(tx, actionId))) return;
      const step = await tx.one<TakenStep>(STEP, [actionId]);
      const described = await describePaper(tx, services, await readCase(tx, caseId), step);
      if (!described) return;
      const { mark, ...paper } = described;
      const number = await nextNumber(tx, paper.agency_id, mark, paper.issued_on);
      await keepPaper(tx, { ...paper, number });
      await tx.rows(EMIT, [JSON.stringify({ paperId: paper.id }), event.at]);
    },
  };
}
