import type { Name } from '../pure/name.ts';
import { nameIn } from '../pure/nameIn.ts';
import { useLanguage } from './useLanguage.ts';

/** Names of places and agencies, of which not every one has an English form. */
export function useName(): (name: Name) => string {
  const language = useLanguage();
  return (name) => nameIn(name, language);
}
