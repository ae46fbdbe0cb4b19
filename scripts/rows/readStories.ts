import path from 'node:path';
import { findPacks, readScenarios, sayIn } from '#modules/reforms/index.ts';
import { type Claims, readName } from './row.ts';

/** Where scenarios are that the test run plays. */
const FOLDERS = ['packs', 'apps/scenarios/testing'];

/**
 * Every scenario of every reform, with the rows that it proves.
 * @throws Error when one cannot be read: what is not read must not pass for unproven
 */
export function readStories(root: string): Claims[] {
  const say = sayIn('zh-CN');
  return FOLDERS.flatMap((folder) => findPacks(path.join(root, folder))).flatMap((pack) => {
    const { scenarios, problems } = readScenarios(pack, say);
    if (problems.length > 0) {
      throw new Error(
        problems.map(({ file, line, message }) => `${pack}/${file}:${line} ${message}`).join('\n'),
      );
    }
    return scenarios.map(({ file, scenario, proves }) => ({
      file: path.relative(root, path.join(pack, file)),
      title: scenario.zh,
      shows: proves.map(readName),
    }));
  });
}
