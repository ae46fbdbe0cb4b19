import { useSearch } from '@tanstack/react-router';
import type { Answers } from '#platform/forms/pure/form.ts';
import type { ApplyBody } from './applyDesk.ts';

/** The licence that a renewal, change or reissue is about, when one came here from that licence. */
export function useChosenLicence({ result }: Pick<ApplyBody, 'result'>): Answers {
  const { licence } = useSearch({ strict: false }) as { licence?: string };
  return licence && result?.field ? { [result.field]: licence } : {};
}
