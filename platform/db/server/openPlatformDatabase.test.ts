import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testDatabase } from '../testing/testDatabase.ts';
import { openPlatformDatabase } from './openPlatformDatabase.ts';
import { appRole, migratorRole, withClient } from './roles.ts';

describe('openPlatformDatabase', () => {
  let dataFolder: string;

  beforeEach(() => {
    dataFolder = mkdtempSync(join(tmpdir(), 'onewindow-open-'));
    chmodSync(dataFolder, 0o711);
  });

  afterEach(() => rmSync(dataFolder, { recursive: true, force: true }));

  it('gives two users of a fresh folder the same database, as a role without DDL', async () => {
    const [one, two] = await Promise.all([
      openPlatformDatabase({ dataFolder }),
      openPlatformDatabase({ dataFolder }),
    ]);
    await withClient(one.migratorUrl, (client) => client.query('CREATE TABLE shoes (size int)'));
    await one.database.rows('INSERT INTO shoes VALUES (38)');
    expect(await two.database.rows('SELECT current_user::text AS me, size FROM shoes')).toEqual([
      { me: appRole, size: 38 },
    ]);
    await expect(two.database.rows('CREATE TABLE hats (size int)')).rejects.toThrow(/permission denied/);
    const guest = one.server?.isOwner() ? two : one;
    await guest.stop();
    await (guest === one ? two : one).stop();

    const again = await openPlatformDatabase({ dataFolder });
    expect(await again.database.rows('SELECT size FROM shoes')).toEqual([{ size: 38 }]);
    await again.stop();
  });

  it('acts as the program role on a server elsewhere, or says what its administrator must run', async () => {
    const elsewhere = await testDatabase({ empty: true });
    const databaseUrl = elsewhere.migratorUrl;
    await expect(openPlatformDatabase({ databaseUrl, dataFolder })).rejects.toThrow(
      `GRANT ${appRole} TO "${migratorRole}"`,
    );
    await withClient(elsewhere.superuserUrl, (client) => client.query(`GRANT ${appRole} TO ${migratorRole}`));
    try {
      const opened = await openPlatformDatabase({ databaseUrl, dataFolder });
      const { me } = await opened.database.one<{ me: string }>('SELECT current_user::text AS me');
      expect(me).toBe(appRole);
      await expect(opened.database.rows('CREATE TABLE hats (size int)')).rejects.toThrow(/permission denied/);
      await opened.stop();
    } finally {
      await withClient(elsewhere.superuserUrl, (client) =>
        client.query(`REVOKE ${appRole} FROM ${migratorRole}`),
      );
      await elsewhere.close();
    }
  });
});
