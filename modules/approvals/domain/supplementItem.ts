import type { Matter } from '#modules/catalogue/contract.ts';
import type { Text } from '#platform/i18n/pure/text.ts';

/** One thing that the window asks for: a field or material by its path, and what is wrong with it. */
export interface SupplementItem {
  /** `materials.site-plan` or `answers.address`; null for anything else, told in words only. */
  path: string | null;
  reason: string;
}

const ITEM = /^((?:materials|answers)\.[A-Za-z0-9-]+)(?:: ([\s\S]*))?$/;

/** One item as it is kept with the action: `materials.site-plan: the scale is missing`. */
export function writeSupplementItem({ path, reason }: SupplementItem): string {
  if (path === null) return reason;
  return reason === '' ? path : `${path}: ${reason}`;
}

export function parseSupplementItem(item: string): SupplementItem {
  const [, path, reason = ''] = ITEM.exec(item) ?? [];
  return path === undefined ? { path: null, reason: item } : { path, reason };
}

/** Reads it back, with the title of what is meant. What has no known path stays as words. */
export function readSupplementItem(matter: Matter, item: string): SupplementItem & { title: Text | null } {
  const { path, reason } = parseSupplementItem(item);
  const title = path === null ? undefined : titleOf(matter, path);
  return title ? { path, title, reason } : { path: null, title: null, reason: item };
}

/** Everything that can be asked for anew: what the applicant uploads and what the applicant answers. */
export function supplementChoices(matter: Pick<Matter, 'materials' | 'form'>): {
  path: string;
  title: Text;
  kind: 'material' | 'answer';
}[] {
  const materials = matter.materials
    .filter(({ by }) => by === 'upload')
    .map(({ id, title }) => ({ path: `materials.${id}`, title, kind: 'material' as const }));
  const answers = matter.form.sections
    .flatMap(({ fields }) => fields)
    .filter(({ locked }) => !locked)
    .map(({ id, title }) => ({ path: `answers.${id}`, title, kind: 'answer' as const }));
  return [...materials, ...answers];
}

function titleOf(matter: Matter, path: string): Text | undefined {
  const [kind, id] = path.split('.');
  const among =
    kind === 'materials' ? matter.materials : matter.form.sections.flatMap(({ fields }) => fields);
  return among.find((one) => one.id === id)?.title;
}
