import { createClient } from '#platform/api/web/createClient.ts';
import type { contract } from '../contract.ts';

/** The operations on cases and queues, for the parts of this package. */
export const casesClient = createClient<typeof contract>('cases');

export type QueueInput = Parameters<typeof casesClient.listQueue>[0];
export type SavedFilterInput = Parameters<typeof casesClient.saveFilter>[0]['filter'];
