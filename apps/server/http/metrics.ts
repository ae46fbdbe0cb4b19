import { type Database, sql } from '#platform/db/server/database.ts';

const GAUGES = sql(
  'metrics_gauges',
  `SELECT (SELECT count(*) FROM cases WHERE closed_at IS NULL) AS open_cases,
     (SELECT count(*) FROM timers) AS timers,
     (SELECT count(*) FROM timers WHERE failed_generation = generation) AS timers_failing,
     (SELECT count(*) FROM ledger_queue) AS ledger_queue,
     (SELECT count(*) FROM outbox) AS outbox,
     (SELECT count(*) FROM deliveries WHERE done_at IS NULL AND given_up_at IS NULL) AS deliveries_waiting,
     (SELECT count(*) FROM deliveries WHERE given_up_at IS NOT NULL) AS deliveries_given_up`,
);
// Upper bounds in seconds.
const BUCKETS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** Counters of this process and gauges of the database, in the text format of Prometheus. */
export function openMetrics(database: Database) {
  const counts = new Map<string, number>();
  const times = new Array<number>(BUCKETS.length + 1).fill(0);
  let sum = 0;
  return {
    request(door: string, status: number, seconds: number) {
      const key = `door="${door}",status="${Math.floor(status / 100)}xx"`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      const bucket = BUCKETS.findIndex((bound) => seconds <= bound);
      times[bucket === -1 ? BUCKETS.length : bucket]!++;
      sum += seconds;
    },
    async text(): Promise<string> {
      const gauges = await database.one<Record<string, number>>(GAUGES);
      const lines = ['# TYPE onewindow_requests_total counter'];
      for (const [labels, count] of counts) lines.push(`onewindow_requests_total{${labels}} ${count}`);
      lines.push('# TYPE onewindow_request_seconds histogram');
      let total = 0;
      for (const [n, bound] of [...BUCKETS, '+Inf'].entries()) {
        total += times[n]!;
        lines.push(`onewindow_request_seconds_bucket{le="${bound}"} ${total}`);
      }
      lines.push(`onewindow_request_seconds_sum ${sum}`, `onewindow_request_seconds_count ${total}`);
      for (const [name, value] of Object.entries(gauges)) {
        lines.push(`# TYPE onewindow_${name} gauge`, `onewindow_${name} ${value}`);
      }
      lines.push(
        '# TYPE process_resident_memory_bytes gauge',
        `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
      );
      return `${lines.join('\n')}\n`;
    },
  };
}
