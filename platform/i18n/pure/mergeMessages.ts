/** Messages of one language: nested keys, texts at the leaves. */
export interface Messages {
  [key: string]: string | Messages;
}

/** One locale file: its path (for error texts) and its parsed content. */
export interface MessageFile {
  path: string;
  messages: unknown;
}

/**
 * Merges the locale files of one language, deep.
 * @throws Error naming both files when two of them give one key another text, or a text and a group.
 */
export function mergeMessages(files: MessageFile[]): Messages {
  const merged: Messages = {};
  const origin = new Map<string, string>();
  for (const file of files) mergeInto(merged, file.messages, [], file.path, origin);
  return merged;
}

function mergeInto(
  target: Messages,
  source: unknown,
  keys: string[],
  path: string,
  origin: Map<string, string>,
): void {
  if (typeof source !== 'object' || source === null || Array.isArray(source)) {
    throw new Error(`${path}: "${keys.join('.')}" must be a text or a group of texts`);
  }
  for (const [key, value] of Object.entries(source)) {
    const full = [...keys, key].join('.');
    const known = target[key];
    if (known !== undefined && (typeof known === 'string' || typeof value === 'string')) {
      if (known === value) continue;
      throw new Error(`message "${full}" differs between ${origin.get(full)} and ${path}`);
    }
    if (known === undefined) origin.set(full, path);
    if (typeof value === 'string') {
      target[key] = value;
    } else {
      const group: Messages = known ?? {};
      target[key] = group;
      mergeInto(group, value, [...keys, key], path, origin);
    }
  }
}
