import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Form } from '#platform/ui/plain/Form.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import type { PostCheckView } from '../../contract.ts';
import { ChecklistField } from './ChecklistField.tsx';
import { EvidenceField } from './EvidenceField.tsx';
import { KeptLine } from './KeptLine.tsx';
import { KeptNotice } from './KeptNotice.tsx';
import { OfficerFields } from './OfficerFields.tsx';
import { OrdersField } from './OrdersField.tsx';
import { OutcomeField } from './OutcomeField.tsx';
import { SureDialog } from './SureDialog.tsx';
import { useRecordVisit } from './useRecordVisit.ts';
import { useVisitDraft } from './useVisitDraft.ts';
import { VisitDateField } from './VisitDateField.tsx';
import { VisitMeanwhile } from './VisitMeanwhile.tsx';
import { VisitProblems } from './VisitProblems.tsx';
import { emptyVisit } from './visitDraft.ts';

export interface VisitFormProps {
  check: PostCheckView;
  ownName: string;
  onRecorded: () => void;
}

/** The record of a visit, written on site. Nothing of it is lost before the server has it. */
export function VisitForm({ check, ownName, onRecorded }: VisitFormProps) {
  const { t } = useTranslation();
  const empty = emptyVisit(check.today, ownName, check.officersAtLeast);
  const { draft, change, foundFrom, kept, clear } = useVisitDraft(check.case.id, empty);
  const record = useRecordVisit(check, draft, () => {
    clear();
    onRecorded();
  });
  const [asking, setAsking] = useState(false);
  const open = check.checklist.filter(({ id }) => !draft.findings[id]?.result).length;
  // What is wrong with fields is told above them; that it did not go through, where it was pressed.
  const lacking = (record.problem?.fields.length ?? 0) > 0;
  const field = { draft, onChange: change, check, problem: record.problem };
  return (
    <Form
      className="visit-form"
      onSend={() => {
        if (!record.isWhole()) return;
        if (record.outcome === 'reportFraud') setAsking(true);
        else void record.send();
      }}
    >
      <h2>{t('supervision.onSite.record')}</h2>
      <KeptNotice foundFrom={foundFrom} onDiscard={clear} />
      <VisitMeanwhile check={check} seen={record.seen} onGoOn={record.goOn} />
      {lacking && <VisitProblems check={check} problem={record.problem} />}
      <ChecklistField {...field} />
      <EvidenceField {...field} />
      <OfficerFields {...field} />
      <VisitDateField {...field} />
      <OutcomeField {...field} />
      {record.outcome === 'orderRectification' && <OrdersField {...field} />}
      {!lacking && <ProblemNotice problem={record.problem} />}
      <div className="visit-form__send">
        <Button kind="primary" type="submit" busy={record.busy} disabled={record.blocked}>
          {t('supervision.onSite.send')}
        </Button>
        <p className="visit-form__left">
          {open === 0
            ? t('supervision.onSite.allChecked')
            : t('supervision.onSite.openItems', { count: open, all: check.checklist.length })}
        </p>
        <KeptLine kept={kept} />
      </div>
      <SureDialog
        open={asking}
        busy={record.busy}
        onClose={() => setAsking(false)}
        onSure={() => {
          setAsking(false);
          void record.send();
        }}
      />
    </Form>
  );
}
