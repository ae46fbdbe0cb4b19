import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';

/** From when to when a post is held. */
export function useDays(): (held: { validFrom: string; validTo: string | null }) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ validFrom, validTo }) =>
    validTo
      ? t('posts.fromTo', { from: format.date(validFrom), to: format.date(validTo) })
      : t('posts.from', { from: format.date(validFrom) });
}
