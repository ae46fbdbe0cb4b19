import { writeFileSync } from 'node:fs';
import { exportBpmn, knownHere, processesOf, readPack } from '#modules/reforms/index.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import type { Process } from '#platform/process/pure/definition.ts';
import type { CommandContext } from '../command.ts';
import { packsBelow, shown } from '../packsBelow.ts';

/**
 * A process of the packs as BPMN 2.0, to standard output or a file. It is named as in the packs, by its matter
 * (`--way` and `--track` choose among its tables) or in full: `approval:<matter>:officer`.
 * @throws Problem cli.noProcess with the names there are
 */
export async function run({ args, options, say, print, tell }: CommandContext): Promise<number> {
  const [name = ''] = args;
  const { packs, way = 'rule', track, out } = options as Record<string, string | undefined>;
  if (!options['bpmn']) throw new Problem('cli.noFormat', 422);
  const { law } = knownHere();
  const found = new Map<string, Process>();
  for (const folder of packsBelow({ args: packs ? [packs] : [] })) {
    for (const { body } of readPack(folder, say).pack?.matters ?? []) {
      for (const process of processesOf(body, law)) found.set(process.name, process);
    }
  }
  const process = found.get(name) ?? found.get(`approval:${track ? `${name}.${track}` : name}:${way}`);
  if (!process) {
    const close = [...found.keys()].filter((other) => other.includes(name));
    const names = (close.length > 0 ? close : [...found.keys()]).join('\n  ');
    throw new Problem('cli.noProcess', 404, { params: { name, names } });
  }
  const xml = exportBpmn(process, say);
  if (!out) print(xml);
  else {
    writeFileSync(out, xml);
    tell(say('cli.written', { file: shown(out) }));
  }
  return 0;
}
