import { useRead } from '#platform/api/web/useRead.ts';
import { policiesClient } from '../policiesClient.ts';

/** What a definition can name, as the library and the place have it now; nothing while it is on its way. */
export function useChoices() {
  const { data } = useRead(['policies', 'choices'], (signal) => policiesClient.getChoices({}, { signal }));
  return data ?? { policies: [], reviewers: [] };
}
