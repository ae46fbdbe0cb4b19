import { useTranslation } from 'react-i18next';
import type { CaseView } from '#platform/process/pure/caseView.ts';
import type { ApplicationView } from '../../contract.ts';
import { OwnerMustSubmit } from '../apply/OwnerMustSubmit.tsx';
import { AskedItems } from './AskedItems.tsx';
import { SupplementForm } from './SupplementForm.tsx';
import '../approvals.css';

interface SupplementProps {
  view: CaseView;
  application: ApplicationView;
  onDone: () => Promise<void>;
}

/** What the window asked for, and the form that answers it. */
export function Supplement({ view, application, onDone }: SupplementProps) {
  const { t } = useTranslation();
  const may = view.allowed.some(({ name }) => name === 'supplement');
  return (
    <section className="ow-stack approvals-part">
      <h2>{t('approvals.answering.title')}</h2>
      <AskedItems asked={application.asked} />
      {may ? <SupplementForm view={view} application={application} onDone={onDone} /> : <OwnerMustSubmit />}
    </section>
  );
}
