import type { Matter } from '#modules/catalogue/contract.ts';
import type { Reform } from './reform.ts';

/** One fault found in a pack: where it is, what is wrong, and what to do. */
export interface PackProblem {
  file: string;
  line: number;
  column: number;
  message: string;
  hint?: string;
}

/** A register file as read; its schema is checked by platform/registers when it is published. */
export interface PackRegister {
  file: string;
  body: unknown;
}

/** A reform folder, read and parsed. */
export interface Pack {
  folder: string;
  reform: Reform;
  matters: { file: string; body: Matter }[];
  registers: PackRegister[];
  /** SHA-256 over all files: the same version with other content is refused. */
  sha256: string;
}
