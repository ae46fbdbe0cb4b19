import { checkUscc } from './checkUscc.ts';
import type { CodePart, CodeProfile } from './codeProfile.ts';
import { fault, type Verdict } from './fault.ts';
import { getProfile, serviceItemProfiles } from './serviceItemProfiles.ts';

export const PROFILE_FAULTS = {
  length: 'identifiers.byProfile.length',
  part: 'identifiers.byProfile.part',
} as const;

/** A code split by its profile: each part by its name, parts of nested profiles as one text. */
export function readByProfile(
  text: string,
  profile: CodeProfile,
  among: readonly CodeProfile[] = serviceItemProfiles,
): Verdict<{ parts: Record<string, string> }> {
  const expected = profile.parts.reduce((total, part) => total + part.length, 0);
  if (text.length !== expected) return fault(PROFILE_FAULTS.length, { length: text.length, expected });
  const parts: Record<string, string> = {};
  let at = 0;
  for (const part of profile.parts) {
    const value = text.slice(at, at + part.length);
    if (!fits(value, part, among)) {
      return fault(PROFILE_FAULTS.part, { from: at + 1, to: at + part.length, value });
    }
    parts[part.name] = value;
    at += part.length;
  }
  return { ok: true, parts };
}

function fits(value: string, part: CodePart, among: readonly CodeProfile[]): boolean {
  if (part.kind === 'digits') return /^\d+$/.test(value);
  if (part.kind === 'alphanumeric') return /^[0-9A-Z]+$/.test(value);
  if (part.kind === 'uscc') return checkUscc(value).ok;
  if (part.kind === 'profile') return readByProfile(value, getProfile(part.profile ?? '', among), among).ok;
  const date = `${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6)}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
