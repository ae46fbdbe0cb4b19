import type { Way } from './stage.ts';

/** The process that a matter runs on: `approval:<matter>:<way>`, or `approval:<matter>.<track>:<way>` on a track. */
export function approvalProcessName(matter: string, way: Way, track: string | null = null): string {
  return `approval:${track === null ? matter : `${matter}.${track}`}:${way}`;
}
