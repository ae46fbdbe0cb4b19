import { readConfig } from '#apps/server/config.ts';
import { type Running, start } from '#apps/server/start.ts';
import type { CommandContext } from '../command.ts';
import { banner } from '../start/banner.ts';
import { freePortFrom } from '../start/freePort.ts';
import { buildPages, pagesAreFresh } from '../start/pages.ts';

const INTERRUPTED = 130;

/** Brings the program up and keeps it up until somebody stops it. */
export async function run(context: CommandContext): Promise<number> {
  const { env, options, say, print, tell } = context;
  const { roles, port } = options as { roles?: string; port?: string };
  const asked = { ...env, ...(roles && { ONEWINDOW_ROLES: roles }), ...(port && { ONEWINDOW_PORT: port }) };
  const config = { ...readConfig(asked), language: say.language };
  const stop = untilStopped();
  if (config.roles.has('web')) {
    if (!pagesAreFresh()) await build(context);
    // A port that somebody chose is theirs to change; the default one gives way.
    const chosen = Boolean(asked.ONEWINDOW_PORT) && config.port !== 0;
    const free = chosen ? config.port : await freePortFrom(config.host, config.port);
    if (free !== config.port && config.port !== 0) {
      tell(say('cli.start.portTaken', { port: config.port, free }));
    }
    config.port = free;
  }
  const running = await start(config, tell);
  for (const line of banner(config, running.url, say)) print(line);
  await stop;
  await end(running, context);
  return 0;
}

async function build({ say, tell }: CommandContext): Promise<void> {
  tell(say('cli.start.building'));
  const start = performance.now();
  await buildPages((seconds) => tell(say('cli.start.stillBuilding', { seconds })));
  tell(say('cli.start.built', { seconds: Math.round((performance.now() - start) / 1000) }));
}

/** Resolves at the first signal; a second one does not wait. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    const hear = () => {
      if (asked) process.exit(INTERRUPTED);
      asked = true;
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, hear);
  });
}

async function end(running: Running, { say, tell }: CommandContext): Promise<void> {
  tell(say('cli.start.stopping'));
  await running.stop();
  tell(say('cli.start.stopped'));
}
