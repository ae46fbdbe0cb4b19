import { existsSync } from 'node:fs';
import path from 'node:path';
import { readConfig } from '#apps/server/config.ts';
import { type RotatableKey, rotatableKeys, rotateKey } from '#platform/crypto/server/rotateKey.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { CommandContext } from '../command.ts';

/**
 * Replaces one key of this installation by a new one; what the old one signed stays verifiable.
 * @throws Problem cli.noKey with the names there are, cli.noInstallation, cli.keyFromOutside
 */
export async function run({ args, env, say, print }: CommandContext): Promise<number> {
  const [name = ''] = args;
  if (!isRotatable(name)) {
    throw new Problem('cli.noKey', 404, { params: { name, names: rotatableKeys.join('\n  ') } });
  }
  const { dataFolder, keysFolder: outside } = readConfig(env);
  const folder = path.join(dataFolder, 'keys');
  if (!existsSync(folder)) {
    throw new Problem('cli.noInstallation', 404, { params: { folder: dataFolder } });
  }
  await rotateKey(folder, name, { outside });
  print(say('cli.keyRotated', { name }));
  return 0;
}

function isRotatable(name: string): name is RotatableKey {
  return (rotatableKeys as readonly string[]).includes(name);
}
