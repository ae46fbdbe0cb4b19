import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Dialog } from '#platform/ui/plain/Dialog.tsx';
import { QrImage } from '#platform/ui/plain/QrImage.tsx';
import type { LicenceView } from '../contract.ts';
import { LicenceStatusTag } from './LicenceStatusTag.tsx';
import './licences.css';

interface ShowLicenceProps {
  licence: LicenceView;
  open: boolean;
  onClose: () => void;
}

/** Edge of the code: a camera reads it from half a metre. */
const EDGE = 288;

/** To be held out to an inspector or a customer: a large code over the whole phone, with what it stands for. */
export function ShowLicence({ licence, open, onClose }: ShowLicenceProps) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <Dialog open={open} title={text(licence.title)} onClose={onClose}>
      <div className="licence-show">
        <LicenceStatusTag licence={licence} />
        <p className="licence-show__holder">{licence.holderName}</p>
        <p className="licence__number">{licence.number}</p>
        <QrImage value={licence.verifyUrl} label={t('licences.wallet.scan')} size={EDGE} />
      </div>
    </Dialog>
  );
}
