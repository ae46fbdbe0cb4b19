import type { Call } from '#platform/api/server/call.ts';
import { serve } from '#platform/api/server/serve.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { recordAction } from '#platform/ledger/server/recordAction.ts';
import { foundingContract } from '../../domain/foundingContract.ts';
import { getOrganisationRow } from '../organisations.ts';
import { founderByLink, foundersOf, keepSignature, lockFounding } from './foundings.ts';
import { asker, counts, isFounder, presentFounding } from './presentFounding.ts';

/** Each founder signs what stands there now, from his own account or by the link he was sent (LIF-02). */
export const signFounding = serve(foundingContract.signFounding, async (call, { organisation, digest }) => {
  const me = await asker(call);
  const founder = (await foundersOf(call.tx, organisation)).find((one) => isFounder(one, me));
  call.require(founder !== undefined);
  await sign(call, { organisation, founder: founder!.id, digest, proven: 'account' });
  return presentFounding(call, organisation);
});

export const getFoundingByLink = serve(foundingContract.getFoundingByLink, async (call, { secret }) => {
  const found = await founderByLink(call.db, secret);
  if (!found) throw new Problem('notFound', 404);
  call.require(true); // whoever has the link may read what it asks to sign
  return presentFounding(call, found.organisation);
});

export const signFoundingByLink = serve(
  foundingContract.signFoundingByLink,
  async (call, { secret, digest }) => {
    const found = await founderByLink(call.tx, secret);
    if (!found) throw new Problem('notFound', 404);
    call.require(true); // the secret is what lets in; the name is checked below
    const me = await asker(call);
    // The link proves the way, the account the name: identity providers check names against the population register.
    if (found.name !== me.name)
      throw new Problem('foundings.notAFounder', 422, { params: { name: found.name } });
    await sign(call, { organisation: found.organisation, founder: found.id, digest, proven: 'link' });
    return presentFounding(call, found.organisation);
  },
);

interface Signing {
  organisation: string;
  founder: string;
  digest: string;
  proven: 'account' | 'link';
}

async function sign(call: Call, { organisation, founder, digest, proven }: Signing): Promise<void> {
  const { tx, now, actor } = call;
  const founding = await lockFounding(tx, organisation);
  const firm = await getOrganisationRow(tx, organisation);
  if (!founding || firm.status !== 'preparing') throw new Problem('notFound', 404);
  if (founding.digest !== digest) throw new Problem('foundings.changed', 409);
  const mine = (await foundersOf(tx, organisation)).find(({ id }) => id === founder);
  if (!mine || counts(mine, digest)) throw new Problem('foundings.signedAlready', 409);
  const me = await asker(call);
  await keepSignature(tx, { founder, person: me.id, digest, proven, now });
  await recordAction(tx, {
    subjectType: 'organisation',
    subjectId: organisation,
    name: 'signFounding',
    actorId: me.id,
    capacity: { kind: actor.kind },
    at: now,
    body: { founder, digest, proven },
  });
}
