import { useTranslation } from 'react-i18next';
import type { ProblemDocument } from '#platform/api/web/problemDocument.ts';
import { fieldError } from '#platform/ui/plain/ProblemNotice.tsx';
import { Select } from '#platform/ui/plain/Select.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { FindingView } from '../../domain/libraryContract.ts';
import { RuleField } from '../match/editor/RuleField.tsx';
import { type Body, readAt, writeAt } from './bodyAt.ts';
import { writeOptionalText } from './rowsAt.ts';

export interface DefinitionProps {
  body: Body;
  onChange: (change: (before: Body) => Body) => void;
  mayWrite: boolean;
  problem: ProblemDocument | undefined;
  findings: FindingView[] | undefined;
}

interface Choice {
  value: string;
  label: string;
}

/** The fields that rows of a definition are made of, each with what was found wrong at its path. */
export function useRowFields({ body, onChange, mayWrite, problem, findings = [] }: DefinitionProps) {
  const { t } = useTranslation();
  const label = (key: string) => t(`policies.editor.rows.field.${key}`);
  const errorAt = (path: string) => {
    const found = findings.find((one) => one.severity === 'fault' && one.path === path);
    return fieldError(problem, path) ?? (found && `${found.message} ${found.wayOut}`);
  };
  const put = (path: string) => (value: string) => onChange((before) => writeAt(before, path, value));
  const shared = (path: string, key: string) => ({
    name: path,
    label: label(key),
    value: readAt(body, path),
    error: errorAt(path),
    readOnly: !mayWrite,
  });
  const words = (path: string, key: string, optional = false) =>
    (['zh', 'en'] as const).map((language) => {
      const at = `${path}.${language}`;
      return (
        <TextField
          key={at}
          {...shared(at, `${key}_${language}`)}
          optional={optional}
          onChange={(value) =>
            onChange((before) =>
              optional ? writeOptionalText(before, path, language, value) : writeAt(before, at, value),
            )
          }
        />
      );
    });
  const rule = (path: string, key: string) => (
    <RuleField {...shared(path, key)} optional onChange={put(path)} />
  );
  const choice = (path: string, key: string, options: readonly Choice[], choose = put(path)) => {
    const { readOnly, ...texts } = shared(path, key);
    const chosen = texts.value;
    if (readOnly) {
      const label = options.find(({ value }) => value === chosen)?.label ?? chosen;
      return <TextField {...texts} value={label} readOnly onChange={choose} />;
    }
    // What stands in the definition is shown, although the list no longer offers it.
    const all =
      chosen === '' || options.some(({ value }) => value === chosen)
        ? [...options]
        : [{ value: chosen, label: chosen }, ...options];
    return <Select {...texts} onChange={choose} options={all} />;
  };
  return { errorAt, put, shared, words, rule, choice };
}
