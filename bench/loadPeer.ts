/**
 * Loads a program we measure against. Its name is not a literal on purpose: peers are installed only for
 * benches, and the type check of the project must not need them. State the part you use as `T`.
 */
export async function loadPeer<T>(name: string): Promise<T> {
  return (await import(name)) as T;
}
