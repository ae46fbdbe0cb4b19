// The product in a process of its own, as it runs by default: database, worker and web together. One line when it answers.
import { readConfig } from '../../apps/server/config.ts';
import { start } from '../../apps/server/start.ts';

const running = await start(readConfig(process.env), (line) => console.error(line));
process.once('SIGTERM', () => {
  running.stop().then(() => process.exit(0));
});
console.log(running.url);
