import { useTranslation } from 'react-i18next';
import { useLanguage } from '#platform/i18n/web/useLanguage.ts';
import { QrImage } from '#platform/ui/plain/QrImage.tsx';
import type { LicenceView } from '../contract.ts';
import { documentHref } from './documentHref.ts';
import { LicenceCard } from './LicenceCard.tsx';
import { LicenceVersions } from './LicenceVersions.tsx';

/** One licence with its code, its signed forms and its history. */
export function LicenceInFull({ licence }: { licence: LicenceView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id, verifyUrl } = licence;
  return (
    <>
      <LicenceCard licence={licence}>
        <QrImage value={verifyUrl} label={t('licences.wallet.scan')} />
      </LicenceCard>
      <section className="ow-stack">
        <h2>{t('licences.page.files')}</h2>
        <p>{t('licences.page.filesLead')}</p>
        <div className="ow-row">
          <a className="licence__file" href={documentHref(id, language, { form: 'credential' })} download>
            {t('licences.page.credential')}
          </a>
          <a className="licence__file" href={new URL(verifyUrl).pathname}>
            {t('licences.page.verify')}
          </a>
        </div>
      </section>
      <section className="ow-stack">
        <h2>{t('licences.page.history')}</h2>
        <LicenceVersions licence={licence} />
      </section>
    </>
  );
}
