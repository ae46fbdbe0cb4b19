/** Paths that would sign somebody in or out again. */
const NOT_BACK = /^\/(auth|oidc)(\/|$)/;

/**
 * Where to go after sign-in: the path of a page of this origin, with its query and fragment; undefined for
 * anything else. A browser reads `//other.example` and `/\other.example` as another site.
 */
export function returnPath(wanted: string | null | undefined, origin: string): string | undefined {
  if (!wanted?.startsWith('/') || !URL.canParse(wanted, origin)) return undefined;
  const url = new URL(wanted, origin);
  if (url.origin !== new URL(origin).origin || NOT_BACK.test(url.pathname)) return undefined;
  return url.pathname.startsWith('//') ? undefined : url.pathname + url.search + url.hash;
}
