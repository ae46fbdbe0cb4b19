import { createClient } from '#platform/api/web/createClient.ts';
import type { contract } from '../contract.ts';

/** The operations on pre-reviews, for the parts of this module. */
export const prereviewClient = createClient<typeof contract>('prereview');
