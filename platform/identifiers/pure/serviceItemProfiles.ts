import { z } from 'zod';
import profiles from '../data/serviceItemProfiles.json' with { type: 'json' };
import { CodeProfile } from './codeProfile.ts';

/** The code structures that ship with the platform; a pack may add its own. */
export const serviceItemProfiles: readonly CodeProfile[] = z.array(CodeProfile).parse(profiles);

/** @throws Error when no such profile ships */
export function getProfile(id: string, among: readonly CodeProfile[] = serviceItemProfiles): CodeProfile {
  const profile = among.find((each) => each.id === id);
  if (!profile) throw new Error(`no code profile ${id}`);
  return profile;
}
