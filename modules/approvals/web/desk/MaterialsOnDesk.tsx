import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StoredDocument } from '#platform/files/web/StoredDocument.tsx';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { type MaterialItem, MaterialPanel } from '#platform/ui/desk/MaterialPanel.tsx';
import { EmptyState } from '#platform/ui/plain/EmptyState.tsx';
import type { ApplicationView, FileView } from '../../contract.ts';
import { FileChoice } from './FileChoice.tsx';

/** The materials with their documents, one at a time beside the list. */
export function MaterialsOnDesk({ application: { body, materials } }: { application: ApplicationView }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const first = body.materials.find(({ id }) => (materials[id] ?? []).length > 0);
  const [selected, setSelected] = useState(first?.id);
  const [fileId, setFileId] = useState<string>();
  const files = materials[selected ?? ''] ?? [];
  const file = files.find(({ id }) => id === fileId) ?? files[0];
  const items = body.materials.map(({ id, title, colour, by }): MaterialItem => {
    const given = materials[id] ?? [];
    return {
      id,
      title: text(title),
      colour,
      state: stateOf(by, given),
      note: given.map(({ name, size }) => `${name} ${format.bytes(size)}`).join(' · ') || undefined,
    };
  });
  function stateOf(by: string, given: FileView[]): MaterialItem['state'] {
    if (by !== 'upload') return { tone: 'still', title: t(`approvals.material.by.${by}`) };
    return given.length > 0
      ? { tone: 'good', title: t('approvals.desk.given', { count: given.length }) }
      : { tone: 'near', title: t('approvals.material.none') };
  }
  return (
    <MaterialPanel
      materials={items}
      selected={selected}
      onSelect={setSelected}
      viewer={
        <>
          <FileChoice files={files} chosen={file?.id} onChoose={setFileId} />
          {file && <StoredDocument key={file.id} file={file} />}
          {!file && (
            <EmptyState title={t('approvals.desk.noFile')}>{t('approvals.desk.noFileWhy')}</EmptyState>
          )}
        </>
      }
      empty={<EmptyState title={t('approvals.desk.noFile')}>{t('approvals.desk.noFileWhy')}</EmptyState>}
    />
  );
}
