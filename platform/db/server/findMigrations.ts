import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

export interface Migration {
  /** The file's name without `.sql`, for instance `202611220900_cases`. */
  name: string;
  text: string;
  sha256: string;
}

/**
 * All `{platform,modules}/<package>/server/migrations/*.sql` below `root`, in one order by file name.
 * @throws Error for a name that is not `<yyyymmddHHMM>_<name>.sql` or is used twice.
 */
export function findMigrations(root: string): Migration[] {
  const files = ['platform', 'modules'].flatMap((layer) =>
    list(join(root, layer)).flatMap((owner) => {
      const folder = join(root, layer, owner, 'server', 'migrations');
      return list(folder)
        .filter((name) => name.endsWith('.sql'))
        .map((name) => join(folder, name));
    }),
  );
  const found = files.map(readMigration).sort((a, b) => (a.name < b.name ? -1 : 1));
  found.forEach((migration, at) => {
    if (migration.name === found[at + 1]?.name) throw new Error(`two migrations are named ${migration.name}`);
  });
  return found;
}

function readMigration(file: string): Migration {
  const name = basename(file, '.sql');
  if (!/^\d{12}_[a-z0-9_]+$/i.test(name)) throw new Error(`${file}: name it <yyyymmddHHMM>_<name>.sql`);
  const text = readFileSync(file, 'utf8');
  return { name, text, sha256: createHash('sha256').update(text).digest('hex') };
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}
