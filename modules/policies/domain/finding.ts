/** Where a problem stands inside the text of a rule; offsets, and line and column from 1. */
export interface TextPlace {
  readonly from: number;
  readonly to: number;
  readonly line: number;
  readonly column: number;
}

/**
 * One thing about a policy that is wrong, or worth a look. `<code>.message` says what, `<code>.wayOut` what
 * to do; `path` is the field of the file.
 */
export interface PolicyFinding {
  readonly severity: 'fault' | 'note';
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly at?: TextPlace;
}

type Params = Record<string, string | number>;

export function fault(path: PolicyFinding['path'], code: string, params: Params = {}): PolicyFinding {
  return { severity: 'fault', path, code: `policies.check.${code}`, params };
}

export function note(path: PolicyFinding['path'], code: string, params: Params = {}): PolicyFinding {
  return { severity: 'note', path, code: `policies.check.${code}`, params };
}
