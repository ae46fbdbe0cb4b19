import { useSearch } from '@tanstack/react-router';
import type { Matter } from '#modules/catalogue/contract.ts';
import type { Answers } from '#platform/forms/pure/form.ts';

/** The licence that a renewal, change or reissue is about, when one came here from that licence. */
export function useChosenLicence({ result }: Matter): Answers {
  const { licence } = useSearch({ strict: false }) as { licence?: string };
  return licence && result?.field ? { [result.field]: licence } : {};
}
