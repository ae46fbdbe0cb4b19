import type { ComponentType } from 'react';

/** What a page gets from its address. */
export interface PlainPageProps {
  /** Parts of the path by the names in the pattern. */
  params: Record<string, string>;
  query: URLSearchParams;
}

/** One page of an entry that has no router library. */
export interface PlainRoute {
  /** `/matters/:code`; a last part `*` takes the rest. */
  path: string;
  load: () => Promise<ComponentType<PlainPageProps>>;
  /** Packages whose texts the page shows, besides the shell's: `modules/catalogue`. */
  texts?: string[];
}

/** The first route whose pattern fits, with the parts it names. A part that is not well encoded fits nothing. */
export function matchRoute<R extends { path: string }>(
  routes: readonly R[],
  pathname: string,
): { route: R; params: Record<string, string> } | undefined {
  for (const route of routes) {
    const params = matchPath(route.path, pathname);
    if (params) return { route, params };
  }
  return undefined;
}

function matchPath(pattern: string, pathname: string): Record<string, string> | undefined {
  const wanted = partsOf(pattern);
  const given = partsOf(pathname);
  const open = wanted.at(-1) === '*';
  if (open ? given.length < wanted.length - 1 : given.length !== wanted.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    if (part === '*') return { ...params, rest: given.slice(index).join('/') };
    if (part.startsWith(':')) {
      const value = decode(given[index]!);
      if (!value) return undefined;
      params[part.slice(1)] = value;
    } else if (part !== given[index]) return undefined;
  }
  return params;
}

function partsOf(path: string): string[] {
  return path.split('/').filter(Boolean);
}

function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
