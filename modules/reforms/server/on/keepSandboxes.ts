import { z } from 'zod';
import type { NewPlace } from '#platform/access/pure/place.ts';
import { asProblem } from '#platform/api/server/presentProblem.ts';
import type { Services } from '#platform/api/server/services.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { Consumer } from '#platform/jobs/server/consumer.ts';
import { knownPlaces } from '../office/findTarget.ts';
import { getPack } from '../office/packsFolder.ts';
import type { Pack } from '../pack.ts';
import { readPack } from '../readPack.ts';
import { withFiles } from '../replicate/replicate.ts';
import { type Offices, officesOf } from '../sandbox/officesOf.ts';
import { findSandbox, noteOpened, noteRefused, type Sandbox } from '../sandbox/sandboxes.ts';
import { sayIn } from '../say.ts';
import type { Cast } from '../scenarios/cast.ts';
import { readScenarios } from '../scenarios/readScenarios.ts';

/** What is put into a sandbox before anybody enters. */
export interface SandboxContent {
  pack: Pack;
  /** Who plays in the stories of the pack; undefined when it has none. */
  cast: Cast | undefined;
  /** Places of the city that stand in no standard. */
  ownPlaces: readonly NewPlace[];
  offices: Offices;
}

/** Makes and drops the databases, files and keys of trials, away from every real table. */
export interface SandboxKeeper {
  /** @throws Problem when the installation may make no database, or the pack does not go into force */
  prepare(sandbox: Pick<Sandbox, 'id' | 'place_id' | 'way'>, content: SandboxContent): Promise<void>;
  /** Drops everything that no trial of this list needs. */
  dropAllBut(live: readonly string[]): Promise<void>;
}

const About = z.object({ sandboxId: z.uuid() });

/** Opens a trial that was asked for, and drops one that was closed. What stands in the way is told on its page. */
export function keepSandboxes(services: Services, keeper: SandboxKeeper): Consumer {
  const { database, log, now } = services;
  return {
    name: 'reforms.sandbox',
    topics: ['sandbox.opening', 'sandbox.closed'],
    // Takes seconds: in a lane of its own it holds up nothing else.
    outside: true,
    mostAttempts: 3,
    async handle(tx, { topic, payload }) {
      const { sandboxId } = About.parse(payload);
      if (topic === 'sandbox.closed') return dropEnded(database, keeper);
      const sandbox = await findSandbox(tx, sandboxId);
      if (sandbox?.state !== 'opening') return;
      try {
        await prepare(database, keeper, sandbox, legalDate(now()));
        await noteOpened(database, sandboxId);
      } catch (error) {
        const told = asProblem(error);
        const expected = told.code !== 'server.unexpected';
        if (!expected) log.error({ err: error, sandbox: sandboxId }, 'sandbox could not be opened');
        await noteRefused(database, sandboxId, expected ? told : new Problem('sandbox.notOpened', 503));
      }
    },
  };
}

async function prepare(db: Queryable, keeper: SandboxKeeper, sandbox: Sandbox, today: string): Promise<void> {
  const { folder, files, place_id } = sandbox;
  const ownPlaces = [...(await knownPlaces(db)).values()].filter(({ code }) => code === null);
  const offices = await officesOf(db, place_id, today);
  await withFiles(getPack(folder), new Map(Object.entries(files)), async (at) => {
    const { pack } = readPack(at, sayIn('zh-CN'));
    if (!pack) throw new Problem('sandbox.notOpened', 503);
    const { cast } = readScenarios(at, sayIn('zh-CN'));
    await keeper.prepare(sandbox, { pack, cast, ownPlaces, offices });
  });
}

const LIVE = "SELECT id FROM sandboxes WHERE state IN ('opening', 'open') AND ends_at > now()";
const END =
  "UPDATE sandboxes SET state = 'closed', refusal = NULL, closed_at = now(), files = '{}' WHERE state <> 'closed' AND ends_at <= now()";

/** Ends trials whose hours are over, and drops what is left of any that ended. */
export async function dropEnded(db: Queryable, keeper: SandboxKeeper): Promise<void> {
  await db.rows(END);
  const live = await db.rows<{ id: string }>(LIVE);
  await keeper.dropAllBut(live.map(({ id }) => id));
}
