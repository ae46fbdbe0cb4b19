import { realpathSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/**
 * Waits until the server answers and is the one of this cluster. Recovery after a crash may take minutes,
 * so there is no time limit while the process lives.
 * @returns false when the process ended first.
 * @throws Error when the server rejects our password.
 */
export async function waitUntilReady(url: string, cluster: string, isAlive: () => boolean): Promise<boolean> {
  for (let pause = 5; isAlive(); pause = Math.min(pause * 1.5, 100)) {
    const answer = await ask(url);
    if (answer === 'wrong password') {
      if (isAlive())
        throw new Error('the database refuses our password: does credentials.json belong to it?');
    } else if (answer && realpathSync(answer) === realpathSync(cluster)) return true;
    await sleep(pause);
  }
  return false;
}

async function ask(url: string): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const result = await client.query<{ data_directory: string }>('SHOW data_directory');
    return result.rows[0]?.data_directory;
  } catch (error) {
    return (error as { code?: string }).code === '28P01' ? 'wrong password' : undefined;
  } finally {
    await client.end().catch(() => {});
  }
}
