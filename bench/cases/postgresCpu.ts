import { readdirSync, readFileSync } from 'node:fs';

// Linux counts processor time for programs in hundredths of a second, whatever the kernel's own tick.
const MICROSECONDS_PER_TICK = 10_000;

/**
 * Processor time that a PostgreSQL server has used so far, in µs: the postmaster, its live children, and
 * those that ended. Undefined where the system does not show it (not Linux).
 */
export function postgresCpu(postmaster: number): number | undefined {
  const own = readTimes(postmaster);
  if (!own) return undefined;
  let ticks = own.used + own.ofEndedChildren;
  for (const name of readdirSync('/proc')) {
    const times = /^\d+$/.test(name) ? readTimes(Number(name)) : undefined;
    if (times?.parent === postmaster) ticks += times.used;
  }
  return ticks * MICROSECONDS_PER_TICK;
}

interface Times {
  parent: number;
  used: number;
  ofEndedChildren: number;
}

function readTimes(pid: number): Times | undefined {
  let text: string;
  try {
    text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined;
  }
  // After the name in brackets come field 3 and on: parent is 4, user and system time 14 and 15, of children 16 and 17.
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const field = (number: number) => fields[number - 3] ?? 0;
  return { parent: field(4), used: field(14) + field(15), ofEndedChildren: field(16) + field(17) };
}
