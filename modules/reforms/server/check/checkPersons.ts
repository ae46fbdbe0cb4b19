import { forPersons } from '#modules/catalogue/contract.ts';
import { complain, type MatterContext, warn } from './checkContext.ts';

const THEMES = 'life-themes';
/** Facts that are about a firm; of a natural person they would stay unknown for ever. */
const OF_FIRM = ['organisation', 'lastDayOfRest', 'founding', 'barred', 'creditMeasure', 'cleanRecord'];
/** Parts of a definition that only work with a firm, in the order of the schema. */
const LEVERS = ['changesFirm', 'renewal', 'licenceOnly', 'postCheck', 'preReview'] as const;

/** Where natural persons may apply nothing may need a firm; and a theme is one of the list (APV-25). */
export function checkPersons(context: MatterContext): void {
  const { matter, pack } = context;
  if (matter.theme !== undefined) {
    const themes = pack.registers.find(({ definition }) => definition.register === THEMES);
    const known = themes?.entries.some(({ body }) => body['code'] === matter.theme);
    if (!known) (themes ? complain : warn)(context, ['theme'], 'themeUnknown', { theme: matter.theme });
  }
  if (!forPersons(matter)) return;
  const refuse = (path: PropertyKey[], lever: string) => complain(context, path, 'needsFirm', { lever });
  for (const lever of LEVERS) if (matter[lever]) refuse([lever], lever);
  for (const [n, { id, from }] of matter.facts.entries()) {
    const ofFirm =
      OF_FIRM.includes(from.provider) || (from.provider === 'register' && from.field === undefined);
    if (ofFirm) refuse(['facts', n, 'from'], `${from.provider} (${id})`);
  }
  for (const [section, { fields }] of matter.form.sections.entries()) {
    for (const [n, { prefill = '' }] of fields.entries()) {
      if (!/^(organisation|shared)\./.test(prefill)) continue;
      refuse(['form', 'sections', section, 'fields', n, 'prefill'], prefill);
    }
  }
  for (const [n, { id, share }] of matter.materials.entries()) {
    if (share) refuse(['materials', n, 'share'], `share (${id})`);
  }
  for (const [n, { id, office, notice }] of matter.stages.entries()) {
    if (office) refuse(['stages', n, 'office'], `office (${id})`);
    if (notice) refuse(['stages', n, 'notice'], `notice (${id})`);
  }
  for (const [n, { from }] of (matter.result?.shows ?? []).entries()) {
    if (/^(organisation|founding)\./.test(from)) refuse(['result', 'shows', n, 'from'], from);
  }
}
