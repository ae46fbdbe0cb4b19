import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileUploads } from '#platform/forms/web/FileUploads.tsx';
import { focusField } from '#platform/forms/web/focusField.ts';
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
    const [first] = missingMaterials(draft.body, work.materials);
    if (!first) return onNext();
    setAsked(true);
    focusField(`materials.${first.id}`);
  }
  const toUpload = materials.filter(({ by }) => by === 'upload');
  const provided = materials.filter(({ by }) => by !== 'upload');
  const uploads = { files: work.files, limits: draft.limits, onAdd: work.addFile, onRemove: work.removeFile };
  return (
    <section className="ow-stack">
      <StepTitle step="materials">{t('approvals.apply.materialsLead')}</StepTitle>
      {toUpload.length > 0 ? (
        <FileUploads {...uploads} materials={toUpload} problems={problems} />
      ) : (
        <Notice kind="info" title={t('approvals.apply.nothingToUpload')} />
      )}
      {provided.length > 0 && (
        <section className="ow-stack apply-provided">
          <h3>{t('approvals.apply.provided')}</h3>
          <FileUploads {...uploads} materials={provided} />
        </section>
      )}
      <StepEnd onBack={onBack} onNext={next} />
    </section>
  );
}
