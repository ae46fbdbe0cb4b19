import { createClient } from '#platform/api/web/createClient.ts';
import type { contract } from '../contract.ts';

/** The operations on rooms, for the parts of this package. */
export const liveClient = createClient<typeof contract>('live');
