import { vocabularyOf } from '#modules/catalogue/contract.ts';
import {
  getMatter,
  getMatterVersion,
  listMatters,
  type PublishedMatter,
  presentTrack,
} from '#modules/catalogue/index.ts';
import type { Call } from '#platform/api/server/call.ts';
import { serve } from '#platform/api/server/serve.ts';
import { sql } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { Process } from '#platform/process/pure/definition.ts';
import { contract, type DefinitionSummary } from '../../contract.ts';
import { checkPack } from '../checkPack.ts';
import { exportBpmn } from '../exportBpmn.ts';
import { knownHere } from '../knownHere.ts';
import type { Pack } from '../pack.ts';
import { processesOf } from '../processesOf.ts';
import { readPack } from '../readPack.ts';
import { bothAmount } from '../replicate/both.ts';
import { filesOf } from '../replicate/packFiles.ts';
import { withFiles } from '../replicate/replicate.ts';
import { sayIn } from '../say.ts';
import { findPackOf } from './packsFolder.ts';
import { presentChanges } from './presentChanges.ts';
import { aloud, presentProcess } from './presentProcess.ts';
import { placeOf, presentFault } from './presentStaged.ts';
import { latestConfirmed } from './stagedPacks.ts';

const VERSIONS = sql(
  'reforms_matter_versions',
  `SELECT m.version, m.published_at AS "publishedAt", m.withdrawn_at IS NULL AS "inForce",
     (SELECT count(*) FROM cases c JOIN applications a ON a.case_id = c.id
      WHERE c.matter = m.matter AND a.matter_version = m.version AND c.closed_at IS NULL) AS open
   FROM matters m WHERE m.matter = $1 ORDER BY m.version DESC`,
);

interface VersionRow {
  version: number;
  publishedAt: Date;
  inForce: boolean;
  open: number;
}

export const listDefinitions = serve(contract.listDefinitions, async (call) => {
  call.require(call.actor.kind === 'officer');
  const inReach: PublishedMatter[] = [];
  for (const published of await listMatters(call.db))
    if (await reaches(call, published)) inReach.push(published);
  return { definitions: await Promise.all(inReach.map((one) => summaryOf(call, one))) };
});

export const getDefinition = serve(contract.getDefinition, async (call, { matter }) => {
  const published = await matterOf(call, matter);
  const { body, way, place_id } = published;
  const { law, processes } = call.services;
  const say = sayIn(call.language);
  const views = await Promise.all(
    processesOf(body, law).map(async ({ name }) =>
      presentProcess(call.db, await processes.latest(call.db, name), place_id, law, say),
    ),
  );
  // The way in which the place decides comes first.
  const ranked = views.sort(
    (a, b) => Number(b.name.endsWith(`:${way}`)) - Number(a.name.endsWith(`:${way}`)),
  );
  const versions = await call.db.rows<VersionRow>(VERSIONS, [matter]);
  const written = await sourceOf(call, published);
  return {
    ...(await summaryOf(call, published)),
    way,
    tracks: body.tracks.map((track) => {
      const { id, title, because, promisedTime } = presentTrack(body, track);
      return { id, title, because, promised: bothAmount(promisedTime) };
    }),
    conditions: body.conditions.map(({ id, title, rule, basis }) => ({
      id,
      title,
      basis,
      rule: aloud({ vocabulary: vocabularyOf(body) }, rule),
    })),
    processes: ranked,
    versions: versions.map(({ version, publishedAt, inForce, open }) => ({
      version,
      publishedAt: publishedAt.toISOString(),
      inForce,
      open: Number(open),
    })),
    source: written?.files.get(written.file) ?? null,
    problems: written
      ? checkPack(written.pack, knownHere(), say)
          .problems.filter(({ file }) => file === written.file)
          .map(presentFault)
      : [],
  };
});

export const compareProcess = serve(contract.compareProcess, async (call, { matter, process, from, to }) => {
  const published = await matterOf(call, matter);
  if (!process) {
    const versions = await call.db.rows<VersionRow>(VERSIONS, [matter]);
    const known = new Set(versions.map(({ version }) => version));
    if (!known.has(from) || !known.has(to)) throw new Problem('process.unknownVersion', 404);
    const [before, after] = [
      await getMatterVersion(call.db, matter, from),
      await getMatterVersion(call.db, matter, to),
    ];
    return { changes: presentChanges({ ...before.body, version: 0 }, { ...after.body, version: 0 }) };
  }
  const [before, after] = [
    await versionOf(call, published, process, from),
    await versionOf(call, published, process, to),
  ];
  return { changes: presentChanges({ ...before, version: 0 }, { ...after, version: 0 }) };
});

export const exportProcess = serve(
  contract.exportProcess,
  async (call, { matter, process, version, language }) => {
    const published = await matterOf(call, matter);
    const found = await versionOf(call, published, process, version);
    return {
      name: `${process.replaceAll(':', '-')}-${version}.bpmn`,
      xml: exportBpmn(found, sayIn(language ?? call.language)),
    };
  },
);

const ONE = sql(
  'reforms_process_version',
  'SELECT body FROM process_definitions WHERE name = $1 AND version = $2',
);

/** @throws Problem process.unknownVersion for a process that is not of the matter, or has no such version */
async function versionOf(
  call: Call,
  { body }: PublishedMatter,
  name: string,
  version: number,
): Promise<Process> {
  const own = processesOf(body, call.services.law).some((process) => process.name === name);
  const found = own ? await call.db.maybe<{ body: Process }>(ONE, [name, version]) : undefined;
  if (!found) throw new Problem('process.unknownVersion', 404);
  return found.body;
}

/** @throws Problem matter.unknown, access.denied for a matter of a place out of reach */
export async function matterOf(call: Call, matter: string): Promise<PublishedMatter> {
  const published = await getMatter(call.db, matter);
  call.require(await reaches(call, published));
  return published;
}

async function reaches({ actor, services }: Call, { place_id }: PublishedMatter): Promise<boolean> {
  return actor.kind === 'officer' && services.covers(actor.post.place, place_id);
}

async function summaryOf(
  call: Call,
  { body, reform, place_id, published_at, version }: PublishedMatter,
): Promise<DefinitionSummary> {
  const versions = await call.db.rows<VersionRow>(VERSIONS, [body.matter]);
  const open = (rows: VersionRow[]) => rows.reduce((sum, row) => sum + Number(row.open), 0);
  return {
    matter: body.matter,
    version,
    title: body.title,
    reform,
    place: await placeOf(call.db, place_id),
    publishedAt: published_at.toISOString(),
    open: open(versions),
    openOld: open(versions.filter(({ inForce }) => !inForce)),
  };
}

export interface Written {
  /** Folder seen from that of packs. */
  folder: string;
  pack: Pack;
  /** All files of the reform, as they were last published. */
  files: Map<string, string>;
  /** The one that holds the matter. */
  file: string;
}

/** The files of the reform that brought a matter: as an office last published them, else as this program brings them. */
export async function sourceOf(
  call: Call,
  { reform, matter }: PublishedMatter,
): Promise<Written | undefined> {
  const found = findPackOf(reform);
  if (!found) return undefined;
  const confirmed = await latestConfirmed(call.db, reform);
  const files = confirmed ? new Map(Object.entries(confirmed.files)) : filesOf(found.pack.folder);
  const pack = confirmed ? withFiles(found.pack, files, (folder) => readPack(folder).pack) : found.pack;
  const file = pack?.matters.find(({ body }) => body.matter === matter)?.file;
  return pack && file ? { folder: found.folder, pack, files, file } : undefined;
}
