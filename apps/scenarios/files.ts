import { type Actor, actorId } from '#platform/access/pure/actor.ts';
import { readFileLimits } from '#platform/files/server/readFileLimits.ts';
import { saveFile } from '#platform/files/server/saveFile.ts';
import type { World } from './world.ts';

/** A small document of its own for each name, stored and checked as any upload is. */
export async function putFile(world: World, actor: Actor, name: string): Promise<string> {
  const { services, files } = world;
  const content = Buffer.from(`%PDF-1.4\n% ${name} ${services.now().toISOString()}\n%%EOF\n`);
  const uploader = {
    uploadedBy: actorId(actor),
    ...(actor.kind === 'firm' && { organisationId: actor.organisation }),
  };
  const file = { ...uploader, name: `${name}.pdf`, now: services.now(), limits: readFileLimits() };
  return (await services.database.transaction((tx) => saveFile(tx, files, content, file))).id;
}

/** One file for each material. */
export async function applicationFiles(
  world: World,
  actor: Actor,
  materials: readonly string[],
): Promise<Record<string, string[]>> {
  const stored: Record<string, string[]> = {};
  for (const material of materials) stored[material] = [await putFile(world, actor, material)];
  return stored;
}
