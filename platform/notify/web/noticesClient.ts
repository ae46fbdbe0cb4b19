import { createClient } from '#platform/api/web/createClient.ts';
import type { contract } from '../contract.ts';

/** The operations on one's own notices, for the parts of this package. */
export const noticesClient = createClient<typeof contract>('notices');
