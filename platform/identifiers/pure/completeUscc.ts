import { Problem } from '#platform/errors/pure/problem.ts';
import { checkUscc } from './checkUscc.ts';
import { usccCheckCharacter } from './usccCheckCharacter.ts';

/**
 * The whole credit code of its first seventeen characters (GB 32100).
 * @throws Problem identifiers.uscc.first17 when they are not seventeen legal characters
 */
export function completeUscc(first17: string): string {
  const whole = first17.length === 17 ? first17 + usccCheckCharacter(first17) : '';
  if (!checkUscc(whole).ok) throw new Problem('identifiers.uscc.first17', 422);
  return whole;
}
