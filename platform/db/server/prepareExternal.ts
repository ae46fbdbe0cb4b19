import { appRole, grantDefaults, withClient } from './roles.ts';

/**
 * Prepares a server that is not ours. The program connects with the owner's URL but acts as `onewindow_app`
 * (`SET ROLE` at connection), so one URL is enough and no second password is kept.
 * @returns the URL for the program.
 * @throws Error with the SQL an administrator must run when the URL's role may not create `onewindow_app`.
 */
export async function prepareExternal(ownerUrl: string): Promise<string> {
  await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ me: string; exists: boolean }>(
      'SELECT current_user AS me, EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS exists',
      [appRole],
    );
    const me = client.escapeIdentifier(rows[0]!.me);
    const create = `CREATE ROLE ${appRole} NOLOGIN; GRANT ${appRole} TO ${me};`;
    try {
      if (!rows[0]!.exists) await client.query(create);
      await client.query(`SET ROLE ${appRole}`);
    } catch (error) {
      throw new Error(`let an administrator of the database server run: ${create}`, { cause: error });
    }
  });
  await grantDefaults(ownerUrl);
  return asApp(ownerUrl);
}

/** The URL under which the program acts as its own role on a server that is not ours. */
export function asApp(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  const given = url.searchParams.get('options');
  url.searchParams.set('options', `${given ? `${given} ` : ''}-c role=${appRole}`);
  return url.href;
}
