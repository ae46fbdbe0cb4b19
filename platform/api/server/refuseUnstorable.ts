import { Problem } from '#platform/errors/pure/problem.ts';

/**
 * Text that neither PostgreSQL nor canonical JSON can hold: a NUL, or half of a surrogate pair. It never comes
 * from a keyboard, so it is refused at the door rather than in every handler.
 * @throws Problem form.invalid naming the field
 */
export function refuseUnstorable(input: unknown, path: readonly string[] = []): void {
  if (typeof input === 'string') {
    if (input.includes('\u0000') || !input.isWellFormed()) {
      throw new Problem('form.invalid', 422, {
        fields: [{ path: path.join('.'), code: 'form.strangeCharacter' }],
      });
    }
  } else if (Array.isArray(input)) {
    for (const [n, item] of input.entries()) refuseUnstorable(item, [...path, String(n)]);
  } else if (typeof input === 'object' && input !== null) {
    for (const [name, member] of Object.entries(input)) {
      refuseUnstorable(name, [...path, name.replaceAll('\u0000', '')]);
      refuseUnstorable(member, [...path, name]);
    }
  }
}
