/** Why a code is refused: `errors.<code>.message` and `.wayOut` are its texts, `params` what they name. */
export interface Fault {
  ok: false;
  code: string;
  params: Record<string, string | number>;
}

/** A verdict on a code; when it is good, what was read from it. */
export type Verdict<T extends object = object> = ({ ok: true } & T) | Fault;

export function fault(code: string, params: Record<string, string | number> = {}): Fault {
  return { ok: false, code, params };
}
