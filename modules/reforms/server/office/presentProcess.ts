import { getRole } from '#platform/access/server/roles.ts';
import type { Law } from '#platform/clock/pure/law.ts';
import { type Queryable, sql } from '#platform/db/server/database.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import type { ClockDefinition, Holder, Process, State } from '#platform/process/pure/definition.ts';
import { layOutDiagram } from '#platform/process/pure/diagram.ts';
import { lintProcess } from '#platform/process/pure/lint.ts';
import { parseRule } from '#platform/rules/pure/parse/parseRule.ts';
import { readAloud } from '#platform/rules/pure/reading/readAloud.ts';
import type { ProcessView } from '../../contract.ts';
import { knownHere } from '../knownHere.ts';
import { both, bothAmount } from '../replicate/both.ts';
import type { Say } from '../say.ts';

const VERSIONS = sql(
  'reforms_process_versions',
  `SELECT d.version, d.published_at AS "publishedAt",
     count(c.id) FILTER (WHERE c.closed_at IS NULL) AS open, count(c.id) FILTER (WHERE c.closed_at IS NOT NULL) AS closed
   FROM process_definitions d
   LEFT JOIN cases c ON c.process = d.name AND c.process_version = d.version
     AND c.place_id = ANY (ARRAY(SELECT id FROM places WHERE $2 = ANY (path)))
   WHERE d.name = $1 GROUP BY d.version, d.published_at ORDER BY d.version DESC`,
);

/**
 * A process in words: who holds each state, what they may do under which rule, what its clocks mean, what the lint says.
 * @param place cases are counted in it and below
 */
export async function presentProcess(
  db: Queryable,
  process: Process,
  place: string,
  law: Law,
  say: Say,
): Promise<ProcessView> {
  const versions = await db.rows<{ version: number; publishedAt: Date; open: number; closed: number }>(
    VERSIONS,
    [process.name, place],
  );
  const [kind = ''] = process.name.split(':');
  return {
    name: process.name,
    version: process.version,
    title: process.title,
    kind: kindOf(kind, process.name),
    diagram: layOutDiagram(process),
    states: Object.entries(process.states).map(([state, row]) => presentState(process, state, row)),
    clocks: Object.entries(process.clocks).map(([clock, definition]) =>
      presentClock(process, clock, definition, law),
    ),
    lint: lintProcess(process, knownHere()).map(({ path, code, params }) => ({
      path,
      message: say(`reforms.check.lint.${code}`, params),
    })),
    versions: versions.map(({ version, publishedAt, open, closed }) => ({
      version,
      publishedAt: publishedAt.toISOString(),
      open: Number(open),
      closed: Number(closed),
    })),
  };
}

function kindOf(kind: string, name: string): Text {
  const way = name.split(':').at(-1) ?? '';
  const said = both(`reforms.definition.kind.${kind}`);
  if (way !== 'rule' && way !== 'officer') return said;
  return both('reforms.definition.kindAndWay', { kind: said, way: both(`reforms.definition.way.${way}`) });
}

function presentState(process: Process, state: string, row: State): ProcessView['states'][number] {
  const deciding = row.decidedBy?.actions ?? [];
  return {
    state,
    title: row.title,
    holder: row.holder === undefined ? null : sayHolder(row.holder),
    step: row.step ?? false,
    final: row.final !== undefined,
    rules: deciding.map(({ action, when }) => ({
      action: row.on?.[action]?.title ?? { zh: action, en: action },
      rule: aloud(process, when),
    })),
    actions: Object.values(row.on ?? {}).map(({ title, to, by, when, requires = [] }) => ({
      title,
      to: process.states[to]?.title ?? { zh: to, en: to },
      by: by.map(sayWho),
      rule: when === undefined ? null : aloud(process, when),
      requires: [...requires],
    })),
  };
}

function presentClock(
  process: Process,
  clock: string,
  { title, limit, runsIn, stopsIn, onExpiry }: ClockDefinition,
  law: Law,
): ProcessView['clocks'][number] {
  const stateTitle = (state: string): Text => process.states[state]?.title ?? { zh: state, en: state };
  const { amount, unit, source = '' } = limit;
  const taken =
    'action' in onExpiry
      ? runsIn.map((state) => process.states[state]?.on?.[onExpiry.action]?.title).find(Boolean)
      : undefined;
  return {
    clock,
    title,
    limit: bothAmount({ amount, unit }),
    source: law.cite(source) ?? { zh: source, en: source },
    runsIn: runsIn.map(stateTitle),
    stopsIn: Object.entries(stopsIn ?? {}).map(([state, { reason }]) =>
      both('reforms.bpmn.stops', { state: stateTitle(state), reason }),
    ),
    onExpiry: taken
      ? both('reforms.definition.expiry.action', { action: taken })
      : both('reforms.definition.expiry.alarm'),
  };
}

/** A rule read aloud; one that cannot be read stands as it was written. */
export function aloud({ vocabulary }: Pick<Process, 'vocabulary'>, rule: string): Text {
  const parsed = parseRule(rule, vocabulary);
  if ('problems' in parsed) return { zh: rule, en: rule };
  return { zh: readAloud(parsed.rule, 'zh-CN'), en: readAloud(parsed.rule, 'en') };
}

function sayHolder(holder: Holder): Text {
  return holder === 'applicant' ? both('reforms.bpmn.applicant') : getRole(holder.role).title;
}

function sayWho(who: string): Text {
  if (who === 'applicant') return both('reforms.bpmn.applicant');
  if (who === 'clock' || who === 'rule') return both(`reforms.definition.by.${who}`);
  return getRole(who.split('@')[0] ?? who).title;
}
