import type { Say } from '../say.ts';

/** Names one after the other, as the language separates them. */
export function listed(say: Pick<Say, 'language'>, names: readonly string[]): string {
  return names.join(say.language === 'en' ? ', ' : '、');
}
