import { complain, type MatterContext } from './checkContext.ts';

/** Every material reaches the case in the way it says, and its colour agrees with who has to bring it. */
export function checkMaterials(context: MatterContext): void {
  const { matter } = context;
  const promised = matter.materials.some(({ by }) => by === 'commitment');
  for (const [n, { id, by, colour }] of matter.materials.entries()) {
    const path = ['materials', n, 'by'];
    if (by === 'commitment' && !matter.commitment) complain(context, path, 'materialNeedsCommitment', { id });
    if ((by === 'fetch') !== (colour === 'shared')) complain(context, path, 'fetchedIsShared', { id });
  }
  if (matter.commitment && !promised) complain(context, ['commitment'], 'commitmentIsNoMaterial');
}
