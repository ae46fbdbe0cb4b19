import { gzipSync } from 'node:zlib';
import { getMatter } from '#modules/catalogue/index.ts';
import type { Call } from '#platform/api/server/call.ts';
import { serve } from '#platform/api/server/serve.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contract } from '../../contract.ts';
import { findAdoptedReform } from '../adoptedReforms.ts';
import { publishPack } from '../publishPack.ts';
import { readPack } from '../readPack.ts';
import { withFiles } from '../replicate/replicate.ts';
import { keepInLedger } from './keepInLedger.ts';
import { getPack } from './packsFolder.ts';
import { presentStaged } from './presentStaged.ts';
import { type StagedPack, stagedIn, stagedOf } from './stagedPacks.ts';
import { tarOf } from './tarOf.ts';

const WAIT = sql(
  'staged_wait',
  "UPDATE staged_packs SET trial = 'waiting', played = '[]', stories = 0 WHERE id = $1 RETURNING *",
);
const CONFIRM = sql(
  'staged_confirm',
  'UPDATE staged_packs SET confirmed_at = $2, confirmed_by = $3 WHERE id = $1 RETURNING *',
);
const TELL = sql('staged_tell', 'INSERT INTO outbox (topic, payload, at) VALUES ($1, $2, $3)');

export const listStaged = serve(contract.listStaged, async (call) => {
  const { actor } = call;
  call.require(actor.kind === 'officer');
  const found = actor.kind === 'officer' ? await stagedIn(call.db, actor.post.place) : [];
  return { staged: await Promise.all(found.map((one) => presentStaged(call.db, one))) };
});

export const getStaged = serve(contract.getStaged, async (call, { stagedId }) =>
  presentStaged(call.db, await stagedOf(call, stagedId)),
);

export const startTrial = serve(contract.startTrial, async (call, { stagedId }) => {
  const staged = await openOf(call, stagedId);
  const waiting = await call.tx.one<StagedPack>(WAIT, [staged.id]);
  await call.tx.rows(TELL, ['reform.trial', JSON.stringify({ stagedId }), call.now]);
  await keepInLedger(call, staged, 'startTrial');
  return presentStaged(call.tx, waiting);
});

/** A new version of a matter comes into force with this; the copy of a reform is released to whoever adopts it. */
export const confirmStaged = serve(contract.confirmStaged, async (call, { stagedId }) => {
  const { tx, now, actor } = call;
  const staged = await openOf(call, stagedId);
  if (staged.trial !== 'passed' || actor.kind !== 'officer') throw new Problem('staged.notPlayed', 409);
  if (staged.kind === 'definition') await publish(call, staged);
  const confirmed = await tx.one<StagedPack>(CONFIRM, [staged.id, now, actor.person.id]);
  if (staged.kind === 'replication')
    await tx.rows(TELL, ['reform.confirmed', JSON.stringify({ stagedId }), now]);
  await keepInLedger(call, staged, staged.kind === 'definition' ? 'publishDefinition' : 'confirmReplication');
  return presentStaged(tx, confirmed);
});

export const getArchive = serve(contract.getArchive, async (call, { stagedId }) => {
  const staged = await stagedOf(call, stagedId);
  const tar = tarOf(staged.reform, new Map(Object.entries(staged.files)), staged.staged_at);
  return { name: `${staged.reform}-${staged.place_id}.tar.gz`, base64: gzipSync(tar).toString('base64') };
});

async function openOf(call: Call, id: string): Promise<StagedPack> {
  const staged = await stagedOf(call, id, 'write');
  if (staged.confirmed_at) throw new Problem('staged.confirmed', 409);
  return staged;
}

/** @throws Problem staged.overtaken when somebody published another version meanwhile */
async function publish(call: Call, staged: StagedPack): Promise<void> {
  const { tx, services } = call;
  const inForce = await getMatter(tx, staged.matter ?? '');
  const adopted = await findAdoptedReform(tx, staged.reform);
  const { pack } = withFiles(getPack(staged.folder), new Map(Object.entries(staged.files)), (folder) =>
    readPack(folder),
  );
  const next = pack?.matters.find(({ body }) => body.matter === staged.matter)?.body;
  const overtaken =
    !next || next.version <= inForce.version || pack.reform.version <= (adopted?.body.version ?? 0);
  if (!pack || overtaken) throw new Problem('staged.overtaken', 409);
  const { place_id: place, way, revocation } = inForce;
  await publishPack(tx, services, pack, { place, way, revocation });
}
