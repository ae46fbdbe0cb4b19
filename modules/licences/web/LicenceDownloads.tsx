import { useTranslation } from 'react-i18next';
import { useLanguage } from '#platform/i18n/web/useLanguage.ts';
import { documentHref } from './documentHref.ts';

interface LicenceDownloadsProps {
  licenceId: string;
  /** What the file is of; read out with each link. */
  title: string;
  version?: number;
}

/** The signed PDF in both languages, the one of the page first. */
export function LicenceDownloads({ licenceId, title, version }: LicenceDownloadsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const languages = language === 'en' ? (['en', 'zh-CN'] as const) : (['zh-CN', 'en'] as const);
  return (
    <>
      {languages.map((one) => (
        <a key={one} className="licence__file" href={documentHref(licenceId, one, { version })} download>
          {t(one === 'en' ? 'licences.wallet.pdfEnglish' : 'licences.wallet.pdfChinese')}
          <span className="ow-hidden">{title}</span>
        </a>
      ))}
    </>
  );
}
