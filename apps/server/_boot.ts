import { readConfig } from '#apps/server/config.ts';
import { start } from '#apps/server/start.ts';

const config = readConfig({
  ...process.env,
  ONEWINDOW_PORT: '8090',
  ONEWINDOW_DATA: '/tmp/ow-data',
  ONEWINDOW_LOG: 'warn',
});
const running = await start(config, (line) => console.log(line));
console.log('up', running.url);
process.on('SIGTERM', async () => {
  await running.stop();
  process.exit(0);
});
process.on('SIGINT', async () => {
  await running.stop();
  process.exit(0);
});
