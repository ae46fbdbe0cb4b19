import { z } from 'zod';
import { findOrganisationByCode } from '#modules/organisations/index.ts';
import type { Services } from '#platform/api/server/services.ts';
import { type Queryable, sql } from '#platform/db/server/database.ts';
import type { Consumer, OutboxEvent } from '#platform/jobs/server/consumer.ts';
import { askSources, outsideSources } from '../asks.ts';
import { refreshOwn } from '../refreshOwn.ts';

const Moved = z.object({ organisation: z.uuid(), move: z.string() });
const OfLicence = z.object({ licenceId: z.uuid() });
const Registered = z.object({ register: z.string(), key: z.string() });
const Acted = z.object({ process: z.string(), caseId: z.uuid() });

const OF_LICENCE = sql('profile_firm_of_licence', 'SELECT organisation_id AS id FROM licences WHERE id = $1');
const OF_CASE = sql('profile_firm_of_case', 'SELECT organisation_id AS id FROM cases WHERE id = $1');
const GRADES = 'credit-grades';
const DEFAULT = 'credit:default';

/** Reads our own registers anew for the firm that an event is about; of a new firm every source is asked. */
export function followRegisters({ now }: Pick<Services, 'now'>): Consumer {
  return {
    name: 'profiles.followRegisters',
    topics: ['organisation.changed', 'licence.status', 'licence.versioned', 'register.changed', 'case.acted'],
    async handle(tx, event) {
      const firm = await firmOf(tx, event);
      if (!firm) return;
      await refreshOwn(tx, firm, now());
      const isNew = event.topic === 'organisation.changed' && event.payload['move'] === 'register';
      if (isNew) await askSources(tx, firm, outsideSources(), now());
    },
  };
}

async function firmOf(db: Queryable, { topic, payload }: OutboxEvent): Promise<string | undefined> {
  if (topic === 'organisation.changed') return Moved.parse(payload).organisation;
  if (topic.startsWith('licence.')) {
    const found = await db.maybe<{ id: string | null }>(OF_LICENCE, [OfLicence.parse(payload).licenceId]);
    return found?.id ?? undefined;
  }
  if (topic === 'register.changed') {
    const { register, key } = Registered.parse(payload);
    // Of a place: `credit-grades@yunxi`.
    return register.split('@')[0] === GRADES ? (await findOrganisationByCode(db, key))?.id : undefined;
  }
  const { process, caseId } = Acted.parse(payload);
  if (process !== DEFAULT) return undefined;
  return (await db.maybe<{ id: string | null }>(OF_CASE, [caseId]))?.id ?? undefined;
}
