import type { Language } from '#platform/i18n/pure/text.ts';

/** Where the signed PDF of a licence is; without a version, of the one in force. */
export function documentHref(licenceId: string, language: Language, version?: number): string {
  const query = new URLSearchParams({ language });
  if (version !== undefined) query.set('version', String(version));
  return `/api/licences/${licenceId}/document?${query}`;
}
