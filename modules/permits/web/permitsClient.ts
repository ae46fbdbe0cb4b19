import { createClient } from '#platform/api/web/createClient.ts';
import type { contract } from '../contract.ts';

export const permits = createClient<typeof contract>('permits');
