import { createClient } from '#platform/api/web/createClient.ts';
import type { contract } from '../contract.ts';

export const exchangeClient = createClient<typeof contract>('exchange');
