import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemDocument } from '#platform/api/web/problemDocument.ts';
import { problemOf } from '#platform/api/web/problemOf.ts';
import { useSubmit } from '#platform/api/web/useSubmit.ts';
import { uploadFile } from '#platform/files/web/uploadFile.ts';
import type { Text } from '#platform/i18n/pure/text.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { Button } from '#platform/ui/plain/Button.tsx';
import { Form } from '#platform/ui/plain/Form.tsx';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { ProblemNotice } from '#platform/ui/plain/ProblemNotice.tsx';
import { Select } from '#platform/ui/plain/Select.tsx';
import { sharingClient } from './sharingClient.ts';

interface SealFormProps {
  materials: { id: string; title: Text }[];
  onSealed: () => void;
}

/** A PDF of one's own becomes a sealed file, as one of the standard materials. */
export function SealForm({ materials, onSealed }: SealFormProps) {
  const { t } = useTranslation();
  const text = useText();
  const [material, setMaterial] = useState('');
  const [file, setFile] = useState<File>();
  const [sealed, setSealed] = useState<string>();
  const [failed, setFailed] = useState<ProblemDocument>();
  const { submit, busy, problem } = useSubmit(sharingClient.sealFile);
  if (materials.length === 0) return <Notice kind="info" title={t('sharing.seals.noMaterials')} />;
  const send = async () => {
    if (!file || material === '') return;
    setSealed(undefined);
    setFailed(undefined);
    try {
      const { id } = await uploadFile(file, { key: crypto.randomUUID() });
      const done = await submit({ fileId: id, material });
      if (!done) return;
      setSealed(done.name);
      onSealed();
    } catch (error) {
      setFailed(problemOf(error));
    }
  };
  return (
    <Form onSend={send}>
      <ProblemNotice problem={problem ?? failed} />
      {sealed && <Notice kind="success" title={t('sharing.seals.done', { name: sealed })} />}
      <Select
        name="seal-material"
        label={t('sharing.seals.material')}
        value={material}
        onChange={setMaterial}
        options={materials.map(({ id, title }) => ({ value: id, label: text(title) }))}
      />
      <label>
        {t('sharing.seals.file')}
        <br />
        <input
          type="file"
          accept="application/pdf"
          onChange={({ target }) => setFile(target.files?.[0] ?? undefined)}
        />
      </label>
      <div className="ow-row">
        <Button kind="primary" type="submit" busy={busy}>
          {t('sharing.seals.doSeal')}
        </Button>
      </div>
    </Form>
  );
}
