/** What JSON can hold. Members that are undefined count as absent. */
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue | undefined };

/**
 * The one text of a JSON value, after RFC 8785: members sorted by UTF-16 code units, no spaces, numbers and
 * strings as ECMAScript writes them. Equal values give equal bytes, so the text can be hashed and signed.
 * Only plain data passes: a Date, a Map or a class would come back from the database as something else.
 * @throws TypeError for NaN, infinities, bigint, undefined in a list, lone surrogates, functions, other objects
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return text(value);
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`canonical JSON has no ${value}`);
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? list(value) : object(value as Record<string, unknown>);
    default:
      throw new TypeError(`canonical JSON has no ${typeof value}`);
  }
}

function text(value: string): string {
  if (!value.isWellFormed()) throw new TypeError('canonical JSON has no lone surrogates');
  return JSON.stringify(value);
}

function list(values: readonly unknown[]): string {
  let out = '[';
  for (let i = 0; i < values.length; i++) {
    if (i > 0) out += ',';
    out += canonicalJson(values[i]);
  }
  return `${out}]`;
}

function object(value: Record<string, unknown>): string {
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
    throw new TypeError(`canonical JSON has no ${value.constructor?.name ?? 'such object'}`);
  }
  let out = '';
  for (const name of Object.keys(value).sort()) {
    const member = value[name];
    if (member === undefined) continue;
    out += `${out === '' ? '' : ','}${text(name)}:${canonicalJson(member)}`;
  }
  return `{${out}}`;
}
