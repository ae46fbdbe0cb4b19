import { Problem } from '#platform/errors/pure/problem.ts';
import type { CodeProfile } from './codeProfile.ts';
import { readByProfile } from './readByProfile.ts';
import { serviceItemProfiles } from './serviceItemProfiles.ts';

/**
 * A code put together from its parts, e.g. a public case number. Digits are padded with zeros on the left.
 * @throws Problem identifiers.byProfile.length or .part when the result does not fit the profile
 */
export function composeByProfile(
  parts: Readonly<Record<string, string>>,
  profile: CodeProfile,
  among: readonly CodeProfile[] = serviceItemProfiles,
): string {
  const code = profile.parts
    .map((part) => {
      const value = parts[part.name] ?? '';
      return part.kind === 'digits' && value !== '' ? value.padStart(part.length, '0') : value;
    })
    .join('');
  const verdict = readByProfile(code, profile, among);
  if (!verdict.ok) throw new Problem(verdict.code, 422, { params: verdict.params });
  return code;
}
