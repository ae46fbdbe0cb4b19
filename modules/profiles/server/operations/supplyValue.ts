import { serve } from '#platform/api/server/serve.ts';
import { Problem } from '#platform/errors/pure/problem.ts';
import { contract } from '../../contract.ts';
import { FIRM } from '../../domain/attribute.ts';
import { getAttribute } from '../attributes.ts';
import { ownFirm } from '../ownFirm.ts';
import { presentProfile } from '../presentProfile.ts';
import { putProfileValues } from '../putProfileValues.ts';

/** The firm states a value itself. It counts where no source says anything that is in date. */
export const supplyValue = serve(contract.supplyValue, async (call, { attribute, fact, asOf }) => {
  const { actor, tx, now } = call;
  const { firm, reader } = await ownFirm(call);
  call.require(reader.maySupply);
  if (!getAttribute(attribute).supplied) throw new Problem('profiles.notSupplied', 422);
  const values = [{ attribute, source: FIRM, fact, asOf }];
  await putProfileValues(tx, { organisation: firm.id, values, by: actor, now });
  return presentProfile(tx, firm, { now, reader });
});
