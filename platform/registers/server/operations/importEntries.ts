import { serve } from '#platform/api/server/serve.ts';
import { legalDate } from '#platform/calendar/pure/legalDate.ts';
import { inLanguage } from '#platform/i18n/pure/text.ts';
import { contract } from '../../contract.ts';
import { importEntries as bringIn } from '../importEntries.ts';
import { openOwnRegister } from './openRegister.ts';

/** Checked first, then brought in: both by the same code, so what the check says is what will happen. */
export const importEntries = serve(contract.importEntries, async (call, { content, check, ...asked }) => {
  const { id, definition } = await openOwnRegister(call, asked);
  const { actor, language, now, services, tx } = call;
  const { rows, written } = await bringIn(tx, actor, {
    register: id,
    content: Buffer.from(content, 'base64'),
    partial: false,
    check,
    today: legalDate(now),
    now,
  });
  const titleOf = (path: string) => {
    const field = definition.fields.find((one) => one.id === path);
    return field ? inLanguage(field.title, language) : path;
  };
  return {
    rows: rows.map(({ row, key, outcome, problems }) => ({
      row,
      key: key ?? null,
      outcome,
      problems: problems.map(({ path, code, params }) => ({
        title: titleOf(path),
        message: services.translate(language, `errors.${code}.message`, params),
      })),
    })),
    written,
  };
});
