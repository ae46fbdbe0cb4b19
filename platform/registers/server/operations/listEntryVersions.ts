import { serve } from '#platform/api/server/serve.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contract } from '../../contract.ts';
import { visibleBody } from '../../pure/presentEntry.ts';
import { entryHistory } from '../findEntry.ts';
import { reasonsOf } from '../reasonsOf.ts';
import { mayWriteRegister } from '../registerAccess.ts';
import { openRegister } from './openRegister.ts';

/** Recorded by somebody, not by the platform: `system:pack`. */
const PERSON = /^[0-9a-f-]{36}$/;

export const listEntryVersions = serve(contract.listEntryVersions, async (call, { key, ...asked }) => {
  const { actor, db, services } = call;
  call.require(actor.kind === 'officer');
  const register = await openRegister(call, asked);
  const history = await entryHistory(db, register.id, key);
  if (history.length === 0) throw new Problem('notFound', 404);
  const reasons = await reasonsOf(db, register.id, key);
  const people = history.map(({ recordedBy }) => recordedBy).filter((id) => PERSON.test(id));
  const names = await services.namesOf(db, people);
  const view = (await mayWriteRegister(call, register)) ? 'full' : 'public';
  return {
    versions: history.map(({ version, validFrom, validTo, withdrawn, body, recordedAt, recordedBy }) => ({
      version,
      validFrom,
      validTo,
      withdrawn,
      reason: reasons.get(version) ?? null,
      body: visibleBody(register.definition, body, view),
      recordedAt: recordedAt.toISOString(),
      recordedBy: names.get(recordedBy) ?? null,
    })),
  };
});
