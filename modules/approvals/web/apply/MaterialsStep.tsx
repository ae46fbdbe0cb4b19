import { useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileUploads } from '#platform/forms/web/FileUploads.tsx';
import { focusField } from '#platform/forms/web/focusField.ts';
import type { MaterialUploads } from '#platform/forms/web/materialUploads.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { missingMaterials, owedMaterials } from '../../domain/missingMaterials.ts';
import type { ApplyDraft } from './applyDesk.ts';
import { MaterialNotes } from './materialNotes.ts';
import { StepEnd } from './StepEnd.tsx';
import { StepTitle } from './StepTitle.tsx';
import type { WorkingDraft } from './useDraft.ts';

interface MaterialsStepProps {
  draft: ApplyDraft;
  work: WorkingDraft;
  /** What is being sent; it goes on when this step is left. */
  sending: MaterialUploads;
  /** Materials with a file that is on its way: not missing. */
  underWay: ReadonlySet<string>;
  /** An attempt to submit found something missing. */
  told: boolean;
  onBack: () => void;
  onNext: () => void;
}

/** What has to be uploaded, each file by itself; and what need not be, because it is made, signed or fetched. */
export function MaterialsStep(props: MaterialsStepProps) {
  const { draft, work, sending, underWay, told, onBack, onNext } = props;
  const { t } = useTranslation();
  const text = useText();
  const [asked, setAsked] = useState(told);
  const notes = useContext(MaterialNotes);
  const about = { draftId: draft.id, savedAt: work.saving.savedAt };
  const { materials } = draft.body;
  const { asks } = draft;
  const missing = missingMaterials(asks, work.materials).filter((id) => !underWay.has(id));
  const problems = Object.fromEntries(
    materials
      .filter(({ id }) => asked && missing.includes(id))
      .map(({ id, title }) => [id, t('errors.application.materialMissing.message', { title: text(title) })]),
  );
  function next() {
    const [first] = missing;
    if (!first) return onNext();
    setAsked(true);
    focusField(`materials.${first}`);
  }
  const toUpload = materials
    .filter(({ id }) => asks[id] === 'now' || asks[id] === 'later')
    .map((material) => asAsked(material, asks[material.id] === 'later'));
  const provided = materials.filter(({ by, colour }) => by !== 'upload' || colour === 'shared');
  const owed = owedMaterials(asks, work.materials);
  const uploads = {
    files: work.files,
    limits: draft.limits,
    sending,
    onAdd: work.addFile,
    onRemove: work.removeFile,
  };
  return (
    <section className="ow-stack">
      <StepTitle step="materials">{t('approvals.apply.materialsLead')}</StepTitle>
      {toUpload.length > 0 ? (
        <>
          {notes && <notes.Lead {...about} />}
          <FileUploads
            {...uploads}
            materials={toUpload}
            problems={problems}
            beside={(id) =>
              notes && <notes.Beside {...about} material={id} files={(work.files[id] ?? []).length} />
            }
          />
        </>
      ) : (
        <Notice kind="info" title={t('approvals.apply.nothingToUpload')} />
      )}
      {owed.length > 0 && (
        <Notice
          kind="info"
          title={t('approvals.apply.owed.title', { count: owed.length })}
          wayOut={t('approvals.apply.owed.wayOut')}
        />
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

/** Colour as it is for this application: a firm that is not trusted with a debt brings the material now. */
function asAsked(material: ApplyDraft['body']['materials'][number], mayFollow: boolean) {
  return material.colour === 'deferrable' && !mayFollow
    ? { ...material, colour: 'required' as const }
    : material;
}
