import { ConfigProvider } from 'antd';
import type { Locale } from 'antd/es/locale';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { Language } from '#platform/i18n/pure/text.ts';
import { useLanguage } from '#platform/i18n/web/useLanguage.ts';
import { antdTheme } from '../antdTheme.ts';
import { useElder } from '../elder.ts';
import css from '../tokens.css?raw';
import { useNarrow } from './useNarrow.ts';

const locales: Record<Language, () => Promise<{ default: Locale }>> = {
  'zh-CN': () => import('antd/es/locale/zh_CN'),
  en: () => import('antd/es/locale/en_US'),
};

/** antd in our tokens, in the language of the page, and with the nonce that the page's policy asks for. */
export function DeskTheme({ children }: { children: ReactNode }) {
  const language = useLanguage();
  const elder = useElder();
  const [locale, setLocale] = useState<Locale>();
  useEffect(() => {
    let current = true;
    void locales[language]().then((loaded) => current && setLocale(loaded.default));
    return () => {
      current = false;
    };
  }, [language]);
  const narrow = useNarrow();
  const theme = useMemo(() => antdTheme(css, { elder, touch: narrow }), [elder, narrow]);
  return (
    <ConfigProvider
      theme={theme}
      locale={locale}
      csp={nonce()}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      {children}
    </ConfigProvider>
  );
}

/** What the server wrote into the page; nothing when it was served without a policy. */
function nonce(): { nonce: string } | undefined {
  const value = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content;
  return value ? { nonce: value } : undefined;
}
