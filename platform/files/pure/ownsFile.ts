import { type Actor, actorId } from '#platform/access/pure/actor.ts';

/** Whether a file is the actor's: uploaded for its firm, or, outside any firm, by the person itself. */
export function ownsFile(actor: Actor, file: { uploadedBy: string; organisationId: string | null }): boolean {
  if (actor.kind === 'anyone') return false;
  if (actor.kind === 'firm') return actor.organisation === file.organisationId;
  return file.organisationId === null && actorId(actor) === file.uploadedBy;
}
