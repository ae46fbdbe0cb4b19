import type { Matter } from '#modules/catalogue/contract.ts';
import type { Law } from '#platform/clock/pure/law.ts';
import type { Vocabulary } from '#platform/rules/pure/vocabulary/attribute.ts';
import type { Position } from '#platform/yaml/server/locateYaml.ts';
import type { Pack, PackProblem } from '../pack.ts';
import type { YamlFile } from '../readYaml.ts';
import type { Say } from '../say.ts';

/** What a pack may name and does not bring itself. */
export interface Known {
  roles: readonly string[];
  duties: readonly string[];
  effects: readonly string[];
  /** Names of registers that every place has. */
  registers: readonly string[];
  /** Items that the directory of shareable data has everywhere. */
  items: readonly string[];
  law: Law;
  /** What rules of policies may ask about a firm. */
  vocabulary: Vocabulary;
}

/** One file of a pack under examination, with where to put complaints. */
export interface CheckContext {
  pack: Pack;
  known: Known;
  file: string;
  source: YamlFile;
  say: Say;
  found: PackProblem[];
}

export interface MatterContext extends CheckContext {
  matter: Matter;
}

type Path = readonly PropertyKey[];
type Params = Record<string, string | number>;

/** A fault at a value: `reforms.check.<code>.message` says what, `.wayOut` what to do. */
export function complain(context: CheckContext, path: Path, code: string, params: Params = {}): void {
  add(context, context.source.locate(path), code, params, 'error');
}

/** Worth a look; stops nothing. */
export function warn(context: CheckContext, path: Path, code: string, params: Params = {}): void {
  add(context, context.source.locate(path), code, params, 'warning');
}

function add(
  { file, say, found }: CheckContext,
  at: Position,
  code: string,
  params: Params,
  severity: 'error' | 'warning',
): void {
  const key = `reforms.check.${code}`;
  found.push({
    file,
    ...at,
    message: say(`${key}.message`, params),
    hint: say(`${key}.wayOut`, params),
    severity,
  });
}
