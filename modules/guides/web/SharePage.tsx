import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#platform/ui/plain/Button.tsx';
import { QrImage } from '#platform/ui/plain/QrImage.tsx';

/** Takes this page along: on paper, by its address, or by a phone's camera. */
export function SharePage({ on }: { on: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState('');
  const copy = async () => {
    await navigator.clipboard?.writeText(location.href).catch(() => {});
    setCopied(location.href);
  };
  return (
    <div className="ow-stack guides-share">
      <div className="ow-row ow-no-print">
        <Button onClick={() => window.print()}>{t('guides.print')}</Button>
        <Button onClick={() => void copy()}>{t('guides.share')}</Button>
      </div>
      <p role="status" className="guides-note">
        {copied && (
          <>
            {t('guides.shared')} <span className="guides-address">{copied}</span>
          </>
        )}
      </p>
      <QrImage key={on} value={location.href} label={t('guides.qr')} size={120} />
    </div>
  );
}
