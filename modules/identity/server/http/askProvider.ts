import { Problem } from '#platform/errors/pure/problem.ts';
import type { Context } from './exchange.ts';

/** The library's words for "answered, and the answer is no, or is not the one we asked for". */
const REFUSED = new Set([
  'OAUTH_AUTHORIZATION_RESPONSE_ERROR',
  'OAUTH_RESPONSE_BODY_ERROR',
  'OAUTH_INVALID_RESPONSE',
  'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
  'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
]);

/**
 * Runs a step with the provider and turns its failures into refusals a person can read.
 * @throws Problem identity.signInRefused when the provider or a check of its answer says no,
 *   identity.providerUnavailable when it does not answer
 */
export async function askProvider<T>({ services, provider }: Context, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    services.log.warn({ err: error, provider: provider.name }, 'sign-in failed at the provider');
    if (REFUSED.has((error as { code?: string }).code ?? ''))
      throw new Problem('identity.signInRefused', 403);
    throw new Problem('identity.providerUnavailable', 503);
  }
}
