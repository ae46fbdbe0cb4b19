import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';

/** Whether what was written is kept on this device; it goes once the server has it. */
export function KeptLine({ kept }: { kept: number | false | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (kept === undefined) return null;
  return (
    <p className="visit-kept" role="status">
      {kept === false
        ? t('supervision.kept.impossible')
        : t('supervision.kept.line', { at: format.time(new Date(kept)) })}
    </p>
  );
}
