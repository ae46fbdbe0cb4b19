import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import { allEntries } from '#platform/registers/server/listEntries.ts';
import { contract } from '../../contract.ts';
import { defaultsOfAgency } from '../defaults.ts';
import { measuresOn } from '../measures.ts';
import { presentDefaults } from '../present.ts';

export const listDefaults = serve(contract.listDefaults, async (call) => {
  const { actor, db, now } = call;
  call.require(actor.kind === 'officer');
  if (actor.kind !== 'officer') throw new Error('only an office keeps defaults');
  const { agency, place } = actor.post;
  const today = legalDate(now);
  const catalogue = await allEntries(db, { register: 'credit-catalogue', place, asOf: today });
  const measures = await measuresOn(db, place, today);
  return {
    defaults: await presentDefaults(call, await defaultsOfAgency(db, agency)),
    catalogue: catalogue.map(({ key, body }) => ({
      code: key,
      title: body['title'] as Text,
      severity: String(body['severity']),
      basis: body['basis'] as Text,
    })),
    measures: measures.filter(({ kind }) => kind === 'penalty').map(({ code, title }) => ({ code, title })),
  };
});
