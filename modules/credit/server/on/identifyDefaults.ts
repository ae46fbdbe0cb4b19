import { z } from 'zod';
import type { Services } from '#platform/api/server/services.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { sql } from '#platform/db/server/database.ts';
import type { Consumer } from '#platform/jobs/server/consumer.ts';
import type { CaseRow } from '#platform/process/server/caseRow.ts';
import { noStanding } from '#platform/process/server/noStanding.ts';
import { allEntries } from '#platform/registers/server/listEntries.ts';
import { recordDefault } from '../recordDefault.ts';

const Acted = z.object({ process: z.string(), caseId: z.uuid(), action: z.string() });
const CASE = sql('credit_source_case', 'SELECT * FROM cases WHERE id = $1');
const KNOWN = sql('credit_default_from', 'SELECT 1 FROM credit_defaults WHERE source_case_id = $1');
const SYSTEM = { kind: 'system', by: 'rule' } as const;

/**
 * A default that follows from what an office decided elsewhere: the catalogue says which action of which kind of case
 * (`postCheck:revokeForFraud`). So whoever got a licence by a lie is exposed, without anybody writing it again (APV-02.r7).
 */
export function identifyDefaults({ processes: book, now }: Pick<Services, 'processes' | 'now'>): Consumer {
  return {
    name: 'credit.identifyDefaults',
    topics: ['case.acted'],
    async handle(tx, event) {
      const { process, caseId, action } = Acted.parse(event.payload);
      const [kind] = process.split(':');
      // Most actions are of applications, and say nothing about credit.
      if (kind !== 'postCheck') return;
      const trigger = `${kind}:${action}`;
      const row = await tx.one<CaseRow>(CASE, [caseId]);
      if (!row.organisation_id || (await tx.maybe(KNOWN, [caseId]))) return;
      const today = legalDate(now());
      const entries = await allEntries(tx, {
        register: 'credit-catalogue',
        place: row.place_id,
        asOf: today,
      });
      const entry = entries.find(({ body }) => body['identifiedBy'] === trigger);
      if (!entry) return;
      const { decider, ...others } = row.agencies;
      const agencies = [...new Set([...(decider ? [decider] : []), ...Object.values(others)])];
      await recordDefault(
        { tx, book, now: now(), standing: noStanding },
        {
          actor: SYSTEM,
          organisation: row.organisation_id,
          place: row.place_id,
          agencies,
          entry: entry.key,
          document: row.number,
          summary: row.title.zh,
          source: row.id,
        },
      );
    },
  };
}
