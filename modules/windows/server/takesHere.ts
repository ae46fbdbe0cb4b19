/** Firms come to the virtual window; what only natural persons apply for is not listed (APV-25). */
export function takesHere({ audience }: { audience: readonly string[] }): boolean {
  return audience.some((kind) => kind !== 'individual');
}
