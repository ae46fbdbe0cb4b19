import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#platform/api/web/useRead.ts';
import { useRefresh } from '#platform/api/web/useRefresh.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { DrawerForm } from '#platform/ui/desk/DrawerForm.tsx';
import { Select } from '#platform/ui/plain/Select.tsx';
import { TextField } from '#platform/ui/plain/TextField.tsx';
import type { DeskCase } from '../../pure/deskCase.ts';
import { casesClient } from '../casesClient.ts';

const LINES = 3;
const MOST_LETTERS = 500;

interface ReassignProps {
  caseId: string;
  task: NonNullable<DeskCase['task']>;
}

/** Giving a task to a colleague, and why it was given last. */
export function Reassign({ caseId, task: { reassigned } }: ReassignProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const refresh = useRefresh();
  const [open, setOpen] = useState(false);
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const { data } = useRead(['cases', 'colleagues', caseId], (signal) =>
    casesClient.listColleagues({ caseId }, { signal }),
  );
  const { submit, busy, problem } = useSubmit(casesClient.reassignTask);
  const wrong = (value: string) =>
    checked && value.trim() === '' ? t('errors.form.required.message') : undefined;
  const send = async () => {
    setChecked(true);
    if (to === '' || reason.trim() === '') return;
    if (!(await submit({ caseId, to, reason }))) return;
    setOpen(false);
    await refresh();
  };
  return (
    <>
      {reassigned && (
        <span className="case-small">
          {t('process.reassign.given', {
            at: format.dateTime(reassigned.at),
            by: reassigned.by ?? t('process.timeline.unnamed'),
            reason: reassigned.reason,
          })}
        </span>
      )}
      {data?.mayReassign && (
        <Button size="small" type="text" onClick={() => setOpen(true)}>
          {t('process.reassign.action')}
        </Button>
      )}
      {open && data && (
        <DrawerForm
          open
          title={t('process.reassign.title')}
          action={t('process.reassign.action')}
          changed={reason !== '' || to !== ''}
          busy={busy}
          problem={problem}
          onSubmit={() => void send()}
          onClose={() => setOpen(false)}
        >
          <Select
            name="reassign-to"
            label={t('process.reassign.to')}
            error={wrong(to)}
            options={data.colleagues.map(({ id, name, absentUntil }) => ({
              value: id,
              label: absentUntil
                ? t('process.reassign.away', { name, until: format.date(absentUntil, 'short') })
                : name,
            }))}
            value={to}
            onChange={setTo}
          />
          <TextField
            name="reassign-reason"
            label={t('process.reassign.reason')}
            help={t('process.reassign.help')}
            error={wrong(reason)}
            rows={LINES}
            maxLength={MOST_LETTERS}
            value={reason}
            onChange={setReason}
          />
        </DrawerForm>
      )}
    </>
  );
}
