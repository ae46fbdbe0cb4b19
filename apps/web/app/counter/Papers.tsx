import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileView } from '#modules/approvals/contract.ts';
import { missingMaterials } from '#modules/approvals/domain/missingMaterials.ts';
import type { IntakePreparation } from '#modules/counters/contract.ts';
import { FileUploads } from '#platform/forms/web/FileUploads.tsx';
import { focusField } from '#platform/forms/web/focusField.ts';
import { type MaterialFiles, withFile, withoutFile } from '#platform/forms/web/materialFiles.ts';
import { isUnderWay } from '#platform/forms/web/materialUploads.ts';
import { useMaterialUploads } from '#platform/forms/web/useMaterialUploads.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';

type Files = MaterialFiles<FileView>;

interface PapersProps {
  prepared: IntakePreparation;
  files: Files;
  onFiles: (change: (before: Files) => Files) => void;
  onBack: () => void;
  onNext: () => void;
}

/** Scans of what was brought; what may follow or is fetched is said so. */
export function Papers({ prepared, files, onFiles, onBack, onNext }: PapersProps) {
  const { t } = useTranslation();
  const text = useText();
  const [asked, setAsked] = useState(false);
  const { asks, body, limits } = prepared;
  const add = (material: string, file: FileView) => onFiles((before) => withFile(before, material, file));
  const { sending, items } = useMaterialUploads(limits, add);
  const underWay = items.some(isUnderWay);
  const missing = missingMaterials(asks, files);
  const shown = body.materials.filter(({ id, by, colour }) =>
    by === 'upload' && colour !== 'shared' ? asks[id] === 'now' || asks[id] === 'later' : true,
  );
  const problems = Object.fromEntries(
    body.materials
      .filter(({ id }) => asked && missing.includes(id))
      .map(({ id, title }) => [id, t('errors.application.materialMissing.message', { title: text(title) })]),
  );
  function next() {
    const [first] = missing;
    if (!first && !underWay) return onNext();
    setAsked(true);
    if (first) focusField(`materials.${first}`);
  }
  return (
    <section className="ow-stack" aria-labelledby="papers">
      <h2 id="papers">{t('counters.step.materials')}</h2>
      <p>{t('counters.form.scan')}</p>
      <FileUploads
        materials={shown}
        files={files}
        limits={limits}
        problems={problems}
        sending={sending}
        onAdd={add}
        onRemove={(material, fileId) => onFiles((before) => withoutFile(before, material, fileId))}
      />
      {asked && underWay && <Notice kind="info" title={t('counters.form.underWay')} />}
      <div className="ow-row">
        <Button onClick={onBack}>{t('counters.form.back')}</Button>
        <Button kind="primary" onClick={next}>
          {t('counters.form.next')}
        </Button>
      </div>
    </section>
  );
}
