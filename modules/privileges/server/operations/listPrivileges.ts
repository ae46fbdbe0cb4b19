import { serve } from '#platform/api/server/serve.ts';
import { contract } from '../../contract.ts';
import { presentPrivilege } from '../presentPrivilege.ts';
import { privilegesIn } from '../privileges.ts';

export const listPrivileges = serve(contract.listPrivileges, async ({ db }) => ({
  privileges: (await privilegesIn(db)).map(({ body }) => presentPrivilege(body)),
}));
