/** What others sent, or undefined when it is no JSON: nobody's mistake may throw here. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
