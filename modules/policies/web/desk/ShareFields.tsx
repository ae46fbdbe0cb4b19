import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import { RuleField } from '../match/editor/RuleField.tsx';
import { withQuota } from './consentOf.ts';
import { PolicyRows } from './PolicyRows.tsx';
import { writeRow } from './rowsAt.ts';
import { useChoices } from './useChoices.ts';
import { type DefinitionProps, useRowFields } from './useRowFields.tsx';

const FIRST = ['highest', 'lowest'] as const;
const QUOTA = { 'quota.firms': 'quota', 'quota.source': 'quotaSource' } as const;

/** How it is shared out: to how many firms, who comes first, and what it cannot be had together with. */
export function ShareFields(definition: DefinitionProps) {
  const { t } = useTranslation();
  const text = useText();
  const { policies } = useChoices();
  const { errorAt, put, shared, choice } = useRowFields(definition);
  const { body, onChange, mayWrite } = definition;
  const rows = { body, onChange, mayWrite, errorAt };
  const others = policies
    .filter(({ policy }) => policy !== body['policy'])
    .map(({ policy, names }) => ({ value: policy, label: text(names) }));
  return (
    <>
      {(['quota.firms', 'quota.source'] as const).map((path) => (
        <TextField
          key={path}
          {...shared(path, path)}
          label={t(`policies.field.${path.replaceAll('.', '_')}`)}
          help={t(`policies.editor.rows.help.${QUOTA[path]}`)}
          inputMode={path === 'quota.firms' ? 'numeric' : 'text'}
          optional
          onChange={(value) => onChange((before) => withQuota(before, path, value))}
        />
      ))}
      <PolicyRows {...rows} path="priority" kind="order" helped fresh={() => ({ by: '', first: 'highest' })}>
        {(row) => (
          <>
            <RuleField {...shared(`${row}.by`, 'orderBy')} is="formula" onChange={put(`${row}.by`)} />
            {choice(
              `${row}.first`,
              'first',
              FIRST.map((value) => ({ value, label: t(`policies.editor.rows.first.${value}`) })),
            )}
          </>
        )}
      </PolicyRows>
      <PolicyRows {...rows} path="exclusiveWith" kind="exclusive" helped unordered fresh={() => ''}>
        {(row, n) =>
          choice(row, 'exclusive', others, (value) =>
            onChange((before) => writeRow(before, 'exclusiveWith', n, value)),
          )
        }
      </PolicyRows>
    </>
  );
}
