import type { Language } from '#platform/i18n/pure/text.ts';

interface Wanted {
  /** Absent: the one in force. */
  version?: number;
  /** The signed PDF, or the signed form that programs read. */
  form?: 'pdf' | 'credential';
}

/** Where a document of a licence is. */
export function documentHref(licenceId: string, language: Language, { version, form }: Wanted = {}): string {
  const query = new URLSearchParams({ language });
  if (version !== undefined) query.set('version', String(version));
  if (form !== undefined) query.set('form', form);
  return `/api/licences/${licenceId}/document?${query}`;
}
