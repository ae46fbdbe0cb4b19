import { complain, type MatterContext } from './checkContext.ts';
import { fieldById } from './checkIds.ts';
import { listed } from './listed.ts';

/** What may stand on a licence besides answers. */
const OF_FIRM = [
  'applicant.name',
  ...['name', 'uscc', 'address', 'legalRepresentative', 'establishedOn'].map(
    (name) => `organisation.${name}`,
  ),
  ...['scope', 'capital'].map((name) => `founding.${name}`),
];
/** Kinds whose answer is a text that can be printed on a licence. */
const PRINTED = [
  'text',
  'longText',
  'number',
  'money',
  'date',
  'choice',
  'uscc',
  'place',
  'register',
  'mobile',
];

/** The licence names a place, fields and a licence that are there. */
export function checkResult(context: MatterContext): void {
  const { matter } = context;
  const placeField = fieldById(context, matter.placeField);
  if (!placeField) complain(context, ['placeField'], 'unknownField', { field: matter.placeField });
  else if (placeField.kind !== 'place') {
    complain(context, ['placeField'], 'notAPlace', { field: matter.placeField });
  }
  const { result } = matter;
  if (!result) {
    if (matter.postCheck) complain(context, ['postCheck'], 'checkWithoutLicence');
    return;
  }
  for (const [n, { from }] of result.shows.entries()) {
    const path = ['result', 'shows', n, 'from'];
    if (OF_FIRM.includes(from)) continue;
    const field = fieldById(context, from);
    if (!field) complain(context, path, 'unknownShown', { from, list: listed(context.say, OF_FIRM) });
    else if (!PRINTED.includes(field.kind)) complain(context, path, 'cannotBeShown', { field: from });
  }
  if (result.licence === 'issue') return;
  if (result.field === undefined) complain(context, ['result', 'licence'], 'whichLicence');
  else if (!fieldById(context, result.field)) {
    complain(context, ['result', 'field'], 'unknownField', { field: result.field });
  }
  if (result.licence === 'renew' && !result.validity) complain(context, ['result'], 'renewedHowLong');
}
