/** A poller in a process of its own that hangs in the middle of each firing, to be killed there. */
import { openDatabase } from '#platform/db/server/database.ts';
import { startTimers } from '../server/startTimers.ts';

const database = openDatabase(process.argv[2]!);
startTimers({
  database,
  now: () => new Date(),
  onError: (error) => console.error(error),
  async fire(tx, { caseId, name, generation }) {
    await tx.rows('INSERT INTO fired VALUES ($1, $2, $3, now())', [caseId, name, generation]);
    process.stdout.write('holding\n');
    await new Promise(() => {});
  },
});
