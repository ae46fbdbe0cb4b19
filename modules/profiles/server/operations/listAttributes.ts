import { serve } from '#platform/api/server/serve.ts';
import { contract } from '../../contract.ts';
import { declaredProfile } from '../attributes.ts';
import { presentAttribute, presentDay } from '../present.ts';

export const listAttributes = serve(contract.listAttributes, async (call) => {
  call.require(true);
  return { attributes: [presentDay(), ...declaredProfile().attributes.map(presentAttribute)] };
});
