import { useLanguage } from './useLanguage.ts';

/** Names of places and agencies, of which not every one has an English form. */
export function useName(): (name: { zh: string; en: string | null }) => string {
  const language = useLanguage();
  return (name) => (language === 'en' && name.en) || name.zh;
}
