import { useTranslation } from 'react-i18next';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Dialog } from '#platform/ui/plain/Dialog.tsx';

interface SureDialogProps {
  open: boolean;
  busy: boolean;
  onSure: () => void;
  onClose: () => void;
}

/** Fraud leads to revocation and a bar: it is asked about once more. */
export function SureDialog({ open, busy, onSure, onClose }: SureDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      open={open}
      title={t('supervision.onSite.sureTitle')}
      onClose={onClose}
      actions={
        <>
          <Button kind="danger" busy={busy} onClick={onSure}>
            {t('supervision.visit.ended.reportFraud')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </>
      }
    >
      <p>{t('supervision.onSite.sure')}</p>
    </Dialog>
  );
}
