import type { Place } from '#platform/extract/pure/place.ts';
import { datesIn } from '../read/dates.ts';
import { findLabelled } from '../read/findLabelled.ts';
import { shorten, tight } from '../read/tidy.ts';
import { absent, both, type RunCheck } from './checkContext.ts';

const LINE_TO_SIGN_ON = /[_＿—–\-.…\s]/g;

/**
 * Labels with nothing at them: no name, no signature field that is filled, and no picture that could be the seal or
 * the writing. Whether a picture is a seal is for the eye of a person.
 */
export const checkSignature: RunCheck<'signature'> = ({ labels }, files) => {
  if (files.some(({ read }) => read.signatures.some(({ signed }) => signed))) return [];
  let seen = false;
  for (const { id, read } of files) {
    for (const { label, value, place, quote } of findLabelled(read, labels)) {
      seen = true;
      if (hasPicture(read, place) || isWritten(value)) return [];
      return [
        { code: 'notSigned', fileId: id, place, quote: shorten(quote), expected: both(label), found: '' },
      ];
    }
  }
  return seen ? [] : [absent(files, 'notSigned', both(labels[0] ?? ''))];
};

/** A date is not a signature, and neither is the line to sign on or the next label. */
function isWritten(value: string): boolean {
  const [first = ''] = value.split(/\s(?=\S{1,8}[:：])/);
  if (/^\S{1,10}[:：]/.test(first) || datesIn(first).length > 0) return false;
  const rest = tight(first)
    .replaceAll(LINE_TO_SIGN_ON, '')
    .replaceAll(/[年月日]/g, '');
  return rest !== '' && !/^[（(](?:签字|盖章|签章|公章|手印)/.test(rest);
}

function hasPicture(
  read: { pages: { number: number; pictures: number }[]; pictures: number },
  place: Place,
): boolean {
  if (place.at !== 'page') return read.pictures > 0;
  return read.pages.some(({ number, pictures }) => number === place.page && pictures > 0);
}
