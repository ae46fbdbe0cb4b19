import { createClient } from '#platform/api/web/createClient.ts';
import type { contract } from '../contract.ts';

export const registersClient = createClient<typeof contract>('registers');

/** The page of one register; its id is `name@place`. */
export function registerHref(id: string): string {
  return `/desk/registers/${encodeURIComponent(id)}`;
}
