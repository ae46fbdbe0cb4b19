import type { DraftCheck } from '#modules/approvals/contract.ts';
import { awaitedStep } from '#modules/approvals/index.ts';
import type { Queryable } from '#platform/db/server/database.ts';
import type { FieldProblem } from '#platform/errors/pure/problem.ts';
import type { PublishedPart } from './bundles.ts';
import type { MergedWhole } from './mergeWhole.ts';
import { assessPart, type Whole } from './openPart.ts';

export interface JudgedWhole {
  fields: FieldProblem[];
  /** Materials of the whole that must be uploaded now and are not. */
  missing: string[];
  asks: DraftCheck['asks'];
  /** Conditions that count before anything is submitted, of the parts that would be opened at once. */
  conditions: DraftCheck['conditions'];
  /** The first closed track that some part would take. */
  closed: PublishedPart | undefined;
}

const ORDER = ['not', 'later', 'now'] as const;

/** What the rules of all parts say about what was handed in once, in the terms of the one form. */
export async function judgeWhole(db: Queryable, merged: MergedWhole, whole: Whole): Promise<JudgedWhole> {
  const fields = new Map<string, FieldProblem>();
  const missing = new Set<string>();
  const asks: JudgedWhole['asks'] = {};
  const conditions: JudgedWhole['conditions'] = [];
  let closed: PublishedPart | undefined;
  for (const part of merged.parts) {
    const { member, matter } = part;
    const { found } = await assessPart(db, whole, part);
    for (const problem of found.fields) {
      const path = renamed(problem.path, merged.fields[member.id]!);
      if (!fields.has(path)) fields.set(path, { ...problem, path });
    }
    for (const id of found.missing) missing.add(merged.papers[member.id]![id] ?? id);
    for (const [id, ask] of Object.entries(found.asks)) {
      const paper = merged.papers[member.id]![id] ?? id;
      asks[paper] = stricter(asks[paper], ask);
    }
    if (found.track?.closed) closed ??= part;
    const later = member.after.some((id) => merged.parts.some((other) => other.member.id === id));
    for (const view of found.conditions) {
      const beforehand = matter.conditions.find(({ id }) => id === view.id)?.beforehand;
      if (!beforehand || later) continue;
      const title = {
        zh: `${matter.title.zh}：${view.title.zh}`,
        en: `${matter.title.en}: ${view.title.en}`,
      };
      conditions.push({
        ...view,
        id: `${member.id}--${view.id}`,
        title,
        awaits: awaitedStep(found.published.body, view),
      });
    }
  }
  return { fields: [...fields.values()], missing: [...missing], asks, conditions, closed };
}

function renamed(path: string, map: Record<string, string>): string {
  const [field = '', ...rest] = path.split('.');
  return [map[field] ?? field, ...rest].join('.');
}

function stricter(one: (typeof ORDER)[number] | undefined, other: (typeof ORDER)[number]) {
  return one !== undefined && ORDER.indexOf(one) > ORDER.indexOf(other) ? one : other;
}
