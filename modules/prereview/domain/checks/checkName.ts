import { comparable } from '../read/tidy.ts';
import type { RunCheck } from './checkContext.ts';
import { compareLabelled } from './compareLabelled.ts';

/** What a line may go on with after a name: the next label, a mark, a gap. */
const AFTER = /[，,。；;|/]|\s{2,}|\s(?=\S{2,8}[:：])|[（(](?:盖章|公章|签字|签章|以下简称)[^）)]*[)）]?/;

/** Names that differ from the form's or the register's; brackets, gaps and width do not count. */
export const checkName: RunCheck<'name'> = ({ labels, equals }, files, input) =>
  compareLabelled(
    {
      labels,
      equals,
      read: (text) => {
        const name = text.split(AFTER)[0]?.trim() ?? '';
        return comparable(name).length < 2 ? undefined : name;
      },
      same: (found, wanted) => comparable(found) === comparable(wanted),
    },
    files,
    input,
  );
