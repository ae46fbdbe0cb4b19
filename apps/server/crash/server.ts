// The real server in a process of its own, to be killed from outside: embedded database, web and worker.
// node server.ts → one line when it answers; SIGTERM stops it cleanly.
import { readConfig } from '../config.ts';
import { start } from '../start.ts';
import { countEffects } from './countEffects.ts';

const running = await start(readConfig(process.env), (line) => console.error(line), [countEffects]);
process.on('SIGTERM', () => {
  running.stop().then(() => process.exit(0));
});
console.log(running.url);
