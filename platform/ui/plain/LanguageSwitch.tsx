import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeLanguage } from '#platform/i18n/web/startTexts.ts';
import { useLanguage } from '#platform/i18n/web/useLanguage.ts';
import './page.css';

/** Offers the other language, in that language. What was typed on the page stays. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const other = useLanguage() === 'en' ? 'zh-CN' : 'en';
  const [busy, setBusy] = useState(false);
  const change = () => {
    setBusy(true);
    changeLanguage(other).finally(() => setBusy(false));
  };
  return (
    <button type="button" className="ow-tool" lang={other} disabled={busy} onClick={change}>
      {t('ui.language.other')}
    </button>
  );
}
