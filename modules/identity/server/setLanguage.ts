import { actorId } from '#platform/access/pure/actor.ts';
import { serve } from '#platform/api/server/serve.ts';
import { sql } from '#platform/db/server/database.ts';
import { contract } from '../contract.ts';

const SET = sql('identity_set_language', 'UPDATE persons SET language = $2, updated_at = $3 WHERE id = $1');

export const setLanguage = serve(contract.setLanguage, async (call, { language }) => {
  call.require('person' in call.actor);
  await call.tx.rows(SET, [actorId(call.actor), language, call.now]);
  return { language };
});
