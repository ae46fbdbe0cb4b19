import { createClient } from '#platform/api/web/createClient.ts';
import type { contract } from '../contract.ts';

export const briefings = createClient<typeof contract>('briefings');
