import { articleIn } from '../pure/articleIn.ts';
import { useLanguage } from './useLanguage.ts';

/** Where in a law something stands, in the language of the page: see `articleIn`. */
export function useArticle(): (place: string) => string {
  const language = useLanguage();
  return (place) => articleIn(place, language);
}
