import type { Text } from '#platform/i18n/pure/text.ts';

/** `money` is an amount in yuan; `texts` is a list of text, such as the trades of a firm. */
export type AttributeType = 'text' | 'number' | 'money' | 'date' | 'boolean' | 'texts';

/** One member of a closed set. Rules may write the value or either title. */
export interface ValueOption {
  readonly value: string;
  readonly title: Text;
}

/**
 * One fact a rule may ask about. `id` is ASCII in kebab or camel case and never changes;
 * rules may write the Chinese name, the English name or the id.
 */
export interface Attribute {
  readonly id: string;
  readonly names: Text;
  readonly type: AttributeType;
  /** For `text` and `texts`: every value there can be. */
  readonly values?: readonly ValueOption[];
  readonly description?: Text;
  /** For `boolean`: the words for yes and for no, where the name with a yes or no reads stiffly. */
  readonly said?: { readonly yes: Text; readonly no: Text };
}

export type Vocabulary = readonly Attribute[];
