import type { Attribute } from '../vocabulary/attribute.ts';
import { reservedNames } from '../vocabulary/reservedWords.ts';

/** Which name stands in exported text. A name that FEEL cannot read falls back to the id. */
export type FeelNames = 'id' | 'zh' | 'en';

const plainName = /^[A-Za-z_\u00C0-\u02FF\u3400-\u9FFF][A-Za-z0-9_\u00C0-\u02FF\u3400-\u9FFF]*$/;

/** The variable for an attribute: `establishedOn`, or `paid_tax` for the id `paid-tax` (a hyphen would subtract). */
export function feelName(attribute: Attribute, names: FeelNames): string {
  const name = names === 'id' ? attribute.id : attribute.names[names];
  return plainName.test(name) && !reservedNames.has(name) ? name : attribute.id.replaceAll('-', '_');
}

/** The companion that is true when the subject is known to have none: two underscores never occur in an id. */
export function feelNoneName(attribute: Attribute, names: FeelNames): string {
  return `${feelName(attribute, names)}__none`;
}
