import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Dialog } from '#platform/ui/plain/Dialog.tsx';
import type { LicenceView } from '../contract.ts';
import { LicenceVersions } from './LicenceVersions.tsx';

/** The versions of a licence, once they are asked for. */
export function LicenceHistory({ licence }: { licence: LicenceView }) {
  const { t } = useTranslation();
  const text = useText();
  const [open, setOpen] = useState(false);
  const title = t('licences.wallet.historyOf', { title: text(licence.title) });
  return (
    <>
      <Button kind="quiet" onClick={() => setOpen(true)}>
        {t('licences.wallet.history')}
      </Button>
      <Dialog open={open} title={title} onClose={() => setOpen(false)}>
        {open && <LicenceVersions licence={licence} />}
      </Dialog>
    </>
  );
}
