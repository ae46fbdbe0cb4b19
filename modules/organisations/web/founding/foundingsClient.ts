import { createClient } from '#platform/api/web/createClient.ts';
import type { foundingContract } from '../../domain/foundingContract.ts';

export const foundings = createClient<typeof foundingContract>('organisations');
