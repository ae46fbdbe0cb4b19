import { OTHERS_CLEAR } from '#modules/catalogue/contract.ts';
import type { Services } from '#platform/api/server/services.ts';
import { sql } from '#platform/db/server/database.ts';
import type { Consumer } from '#platform/jobs/server/consumer.ts';
import { act } from '#platform/process/server/act.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';
import { noStanding } from '#platform/process/server/noStanding.ts';
import { readCase, stageOfCase } from '../stageOfCase.ts';

const SIBLINGS = sql('registration_siblings', 'SELECT * FROM cases WHERE parent_id = $1 ORDER BY id');

/** A part of an event that waits in its public notice is told when all other parts are granted (LIF-09). */
export function followSiblings({ processes: book, now }: Pick<Services, 'processes' | 'now'>): Consumer {
  return {
    name: 'registration.followSiblings',
    topics: ['case.acted'],
    async handle(tx, event) {
      const row = await readCase(tx, String(event.payload['caseId']));
      if (!row?.parent_id || !row.matter) return;
      const siblings = await tx.rows<CaseRow>(SIBLINGS, [row.parent_id]);
      for (const waiting of siblings) {
        if (waiting.closed_at !== null || waiting.facts[OTHERS_CLEAR.id] === true) continue;
        if (!(await stageOfCase(tx, waiting))?.notice) continue;
        const others = siblings.filter(({ id }) => id !== waiting.id);
        if (others.length === 0 || others.some(({ outcome }) => outcome !== 'granted')) continue;
        await act(
          { tx, book, now: now(), standing: noStanding },
          {
            caseId: waiting.id,
            action: 'noteWord',
            actor: { kind: 'system', by: 'rule' },
            facts: { [OTHERS_CLEAR.id]: true },
          },
        );
      }
    },
  };
}
