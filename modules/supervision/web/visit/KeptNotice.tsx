import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';

/** What stands in the form was found on this device: from when it is, and how to begin anew. */
export function KeptNotice({
  foundFrom,
  onDiscard,
}: {
  foundFrom: number | undefined;
  onDiscard: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  if (foundFrom === undefined) return null;
  return (
    <Notice
      kind="info"
      title={t('supervision.kept.found', { at: format.dateTime(new Date(foundFrom)) })}
      action={
        <Button kind="quiet" onClick={onDiscard}>
          {t('supervision.kept.discard')}
        </Button>
      }
    />
  );
}
