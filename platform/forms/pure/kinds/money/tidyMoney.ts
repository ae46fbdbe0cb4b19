import { tidyNumber } from '../number/tidyNumber.ts';

/** An amount as people type it, without the sign of the currency. 万元 stays, so that the check asks. */
export function tidyMoney(text: string): string {
  return tidyNumber(text.normalize('NFKC').replace(/^\s*[¥￥]|(?<=[\d\s])元\s*$/g, ''));
}
