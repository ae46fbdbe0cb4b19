import { getDelivery } from './getDelivery.ts';
import { giveUpDelivery } from './giveUpDelivery.ts';
import { listTroubledDeliveries } from './listTroubledDeliveries.ts';
import { retryDelivery } from './retryDelivery.ts';

/** What the composition root mounts. */
export const operations = { listTroubledDeliveries, getDelivery, retryDelivery, giveUpDelivery };
