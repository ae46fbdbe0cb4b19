const RANDOM_BYTES = 10;
// Random bytes are drawn from a pool: one call to the generator serves 100 ids.
const pool = new Uint8Array(RANDOM_BYTES * 100);
let used = pool.length;
let lastMs = 0;
let counter = 0;

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/**
 * A uuid v7 (RFC 9562): 48 bits of Unix milliseconds, a 12-bit counter, 62 random bits.
 * Ids made by one process sort in the order they were made, within a millisecond and when the clock steps back.
 */
export function newId(): string {
  if (used === pool.length) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  const at = used;
  used += RANDOM_BYTES;

  const ms = Date.now();
  if (ms > lastMs) {
    lastMs = ms;
    // The counter starts at a random place in its lower half: the rest is for ids of the same millisecond.
    counter = ((pool[at]! << 8) | pool[at + 1]!) & 0x7ff;
  } else if (counter < 0xfff) {
    counter++;
  } else {
    lastMs++;
    counter = 0;
  }

  const time = lastMs.toString(16).padStart(12, '0');
  const count = counter.toString(16).padStart(3, '0');
  const variant = hex[0x80 | (pool[at + 2]! & 0x3f)]! + hex[pool[at + 3]!]!;
  const node =
    hex[pool[at + 4]!]! +
    hex[pool[at + 5]!]! +
    hex[pool[at + 6]!]! +
    hex[pool[at + 7]!]! +
    hex[pool[at + 8]!]! +
    hex[pool[at + 9]!]!;
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count}-${variant}-${node}`;
}
