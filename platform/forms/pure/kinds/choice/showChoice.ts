import { inLanguage } from '#platform/i18n/pure/text.ts';
import type { ShowValue } from '../showValue.ts';

/** The title of what was chosen; of an option that is gone, the value. */
export const showChoice: ShowValue = (answer, { options = [] }, { language }) => {
  const option = options.find(({ value }) => value === answer);
  return option ? inLanguage(option.title, language) : answer;
};
