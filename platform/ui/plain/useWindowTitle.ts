import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** The title of the window, with the product's name behind it. */
export function useWindowTitle(title: string): void {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = t('ui.windowTitle', { title });
  }, [title, t]);
}
