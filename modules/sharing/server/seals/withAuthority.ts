import type { SealAuthority } from '#platform/api/server/outside.ts';
import type { Services } from '#platform/api/server/services.ts';
import { Problem } from '#platform/errors/pure/problem.ts';

/** Asks the authority of e-seals. @throws Problem seal.noAuthority when there is none, or it gives no usable answer */
export async function withAuthority<T>(
  { outside, log }: Pick<Services, 'outside' | 'log'>,
  ask: (authority: SealAuthority) => Promise<T>,
): Promise<T> {
  if (!outside.seals) throw new Problem('seal.noAuthority', 409);
  try {
    return await ask(outside.seals);
  } catch (error) {
    log.warn({ reason: (error as Error).message }, 'the seal authority gave no usable answer');
    throw new Problem('seal.noAuthority', 409);
  }
}
