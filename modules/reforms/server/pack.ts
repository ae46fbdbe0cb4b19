import type { Matter } from '#modules/catalogue/contract.ts';
import type { DeclaredRegister } from '#platform/registers/server/loadRegister.ts';
import type { Reform } from '../domain/reform.ts';

/** One fault found in a pack: where it is, what is wrong, and what to do. */
export interface PackProblem {
  file: string;
  line: number;
  column: number;
  message: string;
  hint?: string;
}

/** A reform folder, read and parsed. */
export interface Pack {
  folder: string;
  reform: Reform;
  matters: { file: string; body: Matter }[];
  registers: (DeclaredRegister & { file: string })[];
  /** SHA-256 over all files: the same version with other content is refused. */
  sha256: string;
}
