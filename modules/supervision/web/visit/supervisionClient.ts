import { createClient } from '#platform/api/web/createClient.ts';
import type { contract } from '../../contract.ts';

/** The operations on post-checks, for the parts of this module. */
export const supervisionClient = createClient<typeof contract>('supervision');
