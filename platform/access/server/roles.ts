import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { Role } from '../pure/role.ts';

const FILE = path.resolve(import.meta.dirname, '../data/roles.yaml');
let roles: ReadonlyMap<string, Role> | undefined;

/** Every role, by its id. Read once. @throws ZodError when the data file is malformed */
export function allRoles(): ReadonlyMap<string, Role> {
  roles ??= new Map(
    z
      .array(Role)
      .parse(parse(readFileSync(FILE, 'utf8')))
      .map((role) => [role.id, role]),
  );
  return roles;
}

/** @throws Error when no such role is declared */
export function getRole(id: string): Role {
  const role = allRoles().get(id);
  if (!role) throw new Error(`role "${id}" is not declared in platform/access/data/roles.yaml`);
  return role;
}
