import type { Purpose } from '#platform/looks/pure/look.ts';

/** Posts that serve whoever asks what a firm can have. */
const SERVING = ['window', 'hotline'];
/** Posts that watch over a whole place. */
const WATCHING = ['reform-office', 'supervisor'];

/**
 * Whether a post can have this purpose in reading a profile. Handling is open to all, and then asks for a case at hand:
 * an agency handles data only within its statutory duties (PIPL art. 34; Data Security Law art. 38).
 */
export function mayReadFor(role: string, purpose: Purpose): boolean {
  if (purpose === 'service') return SERVING.includes(role);
  return purpose === 'handling' || WATCHING.includes(role);
}
