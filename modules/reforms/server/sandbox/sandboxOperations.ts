import { getMatter } from '#modules/catalogue/index.ts';
import { actorId } from '#platform/access/pure/actor.ts';
import { capacityRecord } from '#platform/access/pure/capacityRecord.ts';
import type { Call } from '#platform/api/server/call.ts';
import { serve } from '#platform/api/server/serve.ts';
import { newId } from '#platform/crypto/pure/newId.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { recordAction } from '#platform/ledger/server/recordAction.ts';
import { contract } from '../../contract.ts';
import { matterOf, sourceOf } from '../office/definitions.ts';
import { getPack } from '../office/packsFolder.ts';
import { stagedOf } from '../office/stagedPacks.ts';
import type { Pack } from '../pack.ts';
import { readPack } from '../readPack.ts';
import { withFiles } from '../replicate/replicate.ts';
import {
  addSandbox,
  endSandbox,
  findSandbox,
  type NewSandbox,
  presentSandbox,
  type Sandbox,
  sandboxesIn,
  tellOfSandbox,
} from './sandboxes.ts';
import { readSandboxSettings } from './sandboxSettings.ts';

type Tried = Pick<
  NewSandbox,
  'reform' | 'matter' | 'version' | 'title' | 'staged_id' | 'folder' | 'files' | 'place_id' | 'way'
>;

export const openSandbox = serve(contract.openSandbox, async (call, { of, way }) => {
  const { actor, tx, now } = call;
  call.require(actor.kind === 'officer');
  if (actor.kind !== 'officer') throw new Problem('access.denied', 403);
  const tried = 'stagedId' in of ? await stagedVersion(call, of.stagedId) : await inForce(call, of.matter);
  const sandbox = await addSandbox(
    tx,
    {
      ...tried,
      id: newId(),
      way: way ?? tried.way,
      opened_in: actor.post.place,
      opened_by: actor.person.id,
    },
    readSandboxSettings(),
  );
  await tellOfSandbox(tx, 'sandbox.opening', sandbox.id, now);
  await keep(call, sandbox, 'openSandbox');
  return presentSandbox(call, sandbox);
});

export const listSandboxes = serve(contract.listSandboxes, async (call) => {
  const { actor, db } = call;
  call.require(actor.kind === 'officer');
  const found = actor.kind === 'officer' ? await sandboxesIn(db, actor.post.place) : [];
  const sandboxes = await Promise.all(found.map((one) => presentSandbox(call, one)));
  return { sandboxes, ...readSandboxSettings() };
});

export const closeSandbox = serve(contract.closeSandbox, async (call, { sandboxId }) => {
  const sandbox = await sandboxOf(call, sandboxId);
  const closed = await endSandbox(call.tx, sandboxId, call.now);
  if (closed) await keep(call, closed, 'closeSandbox');
  return presentSandbox(call, closed ?? sandbox);
});

/** @throws Problem sandbox.unknown, access.denied for a trial of a place out of reach */
async function sandboxOf(call: Call, id: string): Promise<Sandbox> {
  const { actor, db, services } = call;
  const found = await findSandbox(db, id);
  if (!found || actor.kind !== 'officer') {
    call.require(actor.kind === 'officer');
    throw new Problem('sandbox.unknown', 404);
  }
  call.require(await services.covers(actor.post.place, found.opened_in));
  return found;
}

async function inForce(call: Call, matter: string): Promise<Tried> {
  const published = await matterOf(call, matter);
  const source = await sourceOf(call, published);
  if (!source) throw new Problem('definition.noPack', 409);
  const { body, reform, version, place_id, way } = published;
  return {
    reform,
    matter,
    version,
    title: body.title,
    staged_id: null,
    folder: source.folder,
    files: Object.fromEntries(source.files),
    place_id,
    way,
  };
}

/** @throws Problem sandbox.noMatter for a reform that brings none that one can apply for */
async function stagedVersion(call: Call, id: string): Promise<Tried> {
  const staged = await stagedOf(call, id);
  const { reform, folder, files, place_id } = staged;
  const { pack } = withFiles(getPack(folder), new Map(Object.entries(files)), (at) => readPack(at));
  const body = pack && firstMatter(pack, staged.matter);
  if (!body) throw new Problem('sandbox.noMatter', 409);
  const way = staged.matter ? (await getMatter(call.db, staged.matter)).way : 'officer';
  const { matter, version, title } = body;
  return { reform, matter, version, title, staged_id: id, folder, files, place_id, way };
}

/** The one that was edited; of a whole reform the one it is measured by, else the first on offer. */
function firstMatter({ matters, reform, uses }: Pack, edited: string | null) {
  const offered = [...matters, ...uses.flatMap((used) => used.matters)].map(({ body }) => body);
  const wanted = edited ?? reform.measured;
  return offered.find(({ matter }) => matter === wanted) ?? offered.find((body) => body.offered);
}

/** Who tried what, and when; what was done in it is nobody's record. */
async function keep({ tx, actor, now }: Call, sandbox: Sandbox, name: string): Promise<void> {
  const { id, reform, matter, version, place_id: place } = sandbox;
  await recordAction(tx, {
    subjectType: 'sandbox',
    subjectId: id,
    name,
    actorId: actorId(actor),
    capacity: capacityRecord(actor),
    at: now,
    body: { reform, matter, version, place },
  });
}
