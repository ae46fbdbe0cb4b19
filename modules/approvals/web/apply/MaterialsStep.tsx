import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileUploads } from '#platform/forms/web/FileUploads.tsx';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import type { DraftView } from '../../contract.ts';
import { missingMaterials } from '../../domain/missingMaterials.ts';
import { StepEnd } from './StepEnd.tsx';
import { StepTitle } from './StepTitle.tsx';
import type { WorkingDraft } from './useDraft.ts';

interface MaterialsStepProps {
  draft: DraftView;
  work: WorkingDraft;
  /** An attempt to submit found something missing. */
  told: boolean;
  onBack: () => void;
  onNext: () => void;
}

/** What has to be uploaded, each file by itself; and what need not be, because it is made, signed or fetched. */
export function MaterialsStep({ draft, work, told, onBack, onNext }: MaterialsStepProps) {
  const { t } = useTranslation();
  const text = useText();
  const [asked, setAsked] = useState(told);
  const { materials } = draft.body;
  const missing = asked ? missingMaterials(draft.body, work.materials) : [];
  const problems = Object.fromEntries(
    missing.map(({ id, title }) => [
      id,
      t('errors.application.materialMissing.message', { title: text(title) }),
    ]),
  );
  function next() {
    setAsked(true);
    if (missingMaterials(draft.body, work.materials).length === 0) onNext();
  }
  const nothing = materials.every(({ by }) => by !== 'upload');
  // What has to be done comes before what is done already.
  const inOrder = [...materials].sort((a, b) => Number(a.by !== 'upload') - Number(b.by !== 'upload'));
  return (
    <section className="ow-stack">
      <StepTitle step="materials">{t('approvals.apply.materialsLead')}</StepTitle>
      {nothing && <Notice kind="info" title={t('approvals.apply.nothingToUpload')} />}
      <FileUploads
        materials={inOrder}
        files={work.files}
        limits={draft.limits}
        problems={problems}
        onAdd={work.addFile}
        onRemove={work.removeFile}
      />
      <StepEnd onBack={onBack} onNext={next} />
    </section>
  );
}
