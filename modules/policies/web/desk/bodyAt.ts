/** A definition as it travels, whole or not yet. */
export type Body = Record<string, unknown>;

/** The text at a path such as `document.title.zh`; empty where there is none. */
export function readAt(body: Body, path: string): string {
  const found = path.split('.').reduce<unknown>((at, key) => (isHolder(at) ? at[key] : undefined), body);
  return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
}

/** The same definition with another text there; an empty one takes the field away, unless it is one of two languages. */
export function writeAt(body: Body, path: string, value: string): Body {
  return written(body, path.split('.'), value) as Body;
}

function written(at: unknown, [key = '', ...rest]: string[], value: string): unknown {
  const copy: Record<string, unknown> | unknown[] = Array.isArray(at)
    ? [...at]
    : { ...(isHolder(at) ? at : {}) };
  const holder = copy as Record<string, unknown>;
  if (rest.length > 0) holder[key] = written(holder[key], rest, value);
  else if (value === '' && key !== 'zh' && key !== 'en') delete holder[key];
  else holder[key] = value;
  return copy;
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
