import { comparable } from '../read/tidy.ts';
import type { RunCheck } from './checkContext.ts';
import { compareLabelled } from './compareLabelled.ts';

const AFTER = /[，。；;|]|\s(?=\S{2,8}[:：])/;
const LEAST_LETTERS = 5;

/** Addresses that differ; one may leave out the province or city that the other begins with. */
export const checkAddress: RunCheck<'address'> = ({ labels, equals }, files, input) =>
  compareLabelled(
    {
      labels,
      equals,
      read: (text) => {
        const address = text.split(AFTER)[0]?.trim() ?? '';
        return comparable(address).length < LEAST_LETTERS ? undefined : address;
      },
      same: (found, wanted) => {
        const [one, other] = [comparable(found), comparable(wanted)];
        return one.endsWith(other) || other.endsWith(one);
      },
    },
    files,
    input,
  );
