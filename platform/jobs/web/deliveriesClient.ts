import { createClient } from '#platform/api/web/createClient.ts';
import type { contract } from '../contract.ts';

/** The operations on deliveries, for the parts of this package. */
export const deliveriesClient = createClient<typeof contract>('deliveries');
