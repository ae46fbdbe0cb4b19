import { listKeys } from '#apps/server/config.ts';
import type { WrongConfig } from '#apps/server/wrongConfig.ts';
import type { Say } from '#modules/reforms/index.ts';

/** Every wrong key of the environment with what it is for, then all keys there are. */
export function presentWrongConfig({ faults }: WrongConfig, say: Say): string {
  const lines = faults.map(({ key, value }) =>
    value === undefined
      ? `  ${say('server.config.unknown', { key })}`
      : `  ${say('server.config.wrong', { key, value, about: say(`server.environment.${key}`) })}`,
  );
  return [say('server.config.title'), ...lines, '', say('server.config.keys'), listKeys(say)].join('\n');
}
