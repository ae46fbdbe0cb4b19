/** What came and what went between two answers about the same subject or the same rule. */
export interface Difference {
  readonly added: string[];
  readonly gone: string[];
}

/** Both lists keep their order; ids are taken as a set. */
export function difference(before: Iterable<string>, after: Iterable<string>): Difference {
  const [was, is] = [new Set(before), new Set(after)];
  return { added: [...is].filter((id) => !was.has(id)), gone: [...was].filter((id) => !is.has(id)) };
}
