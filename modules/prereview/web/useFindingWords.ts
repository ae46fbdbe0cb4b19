import { useTranslation } from 'react-i18next';
import type { Place } from '#platform/extract/pure/place.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import type { FindingView } from '../contract.ts';

/** What a finding says, where it is and what to do, in the language of the page. */
export function useFindingWords() {
  const { t } = useTranslation();
  const text = useText();
  return {
    says({ code, expected, found }: FindingView): string {
      const said = code === 'unread' ? t(`prereview.unreadWhy.${found}`) : found;
      return t(`prereview.says.${code}`, { expected: text(expected), found: said });
    },
    place(place: Place): string {
      const kind = place.at === 'page' && place.line !== undefined ? 'pageLine' : place.at;
      return t(`prereview.place.${kind}`, { ...place });
    },
    wayOut({ kind, wayOut }: FindingView): string {
      return wayOut ? text(wayOut) : t(`prereview.wayOut.${kind}`);
    },
    basis: ({ basis }: FindingView): string | undefined => (basis ? text(basis) : undefined),
    kind: ({ kind }: FindingView): string => t(`prereview.kinds.${kind}`),
  };
}
