import type { Bundle } from '#modules/bundles/contract.ts';
import type { Matter } from '#modules/catalogue/contract.ts';
import type { Guide } from '#modules/guides/index.ts';
import type { Policy, PolicyStories } from '#modules/policies/index.ts';
import type { Privilege } from '#modules/privileges/index.ts';
import type { Proceeding } from '#modules/registration/index.ts';
import type { DeclaredRegister } from '#platform/registers/server/loadRegister.ts';
import type { Reform } from '../domain/reform.ts';
import type { Definition } from './readListed.ts';
import type { YamlFile } from './readYaml.ts';

/** One fault found in a pack: where it is, what is wrong, and what to do. */
export interface PackProblem {
  file: string;
  line: number;
  column: number;
  /** In the language of whoever asked. */
  message: string;
  hint?: string;
  /** A warning is worth a look and stops nothing. */
  severity?: 'error' | 'warning';
}

/** A reform folder, read and parsed. */
export interface Pack {
  folder: string;
  reform: Reform;
  /** Where each value of reform.yaml stands. */
  source: YamlFile;
  matters: Definition<Matter>[];
  registers: (DeclaredRegister & { file: string; source: YamlFile })[];
  bundles: Definition<Bundle>[];
  guides: Definition<Guide>[];
  policies: (Definition<Policy> & { stories?: PolicyStories })[];
  privileges: Definition<Privilege>[];
  proceedings: Definition<Proceeding>[];
  /** The reforms whose matters its bundles name; adopted with it. */
  uses: Pack[];
  /** SHA-256 over all files: the same version with other content is refused. */
  sha256: string;
}
