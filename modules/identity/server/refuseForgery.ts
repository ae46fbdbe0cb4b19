import type { IncomingMessage } from 'node:http';
import { Problem } from '#platform/errors/pure/problem.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A request that changes something and carries a session must come from our own pages: its Origin is ours,
 * and it has a header that a form of another site cannot set.
 * @throws Problem identity.otherSite
 */
export function refuseForgery(request: Pick<IncomingMessage, 'method' | 'headers'>, publicUrl: string): void {
  if (isSafe(request)) return;
  const { origin, 'x-onewindow-csrf': mark } = request.headers;
  if (origin !== publicUrl || mark !== '1') throw new Problem('identity.otherSite', 403);
}

export function isSafe({ method }: Pick<IncomingMessage, 'method'>): boolean {
  return SAFE.has(method ?? 'GET');
}
