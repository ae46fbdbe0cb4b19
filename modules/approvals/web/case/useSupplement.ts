import { useEffect, useMemo, useState } from 'react';
import type { Answers } from '#platform/forms/pure/form.ts';
import { openLocalCopies } from '#platform/forms/web/localCopies.ts';
import { fileIds, type MaterialFiles, withFile, withoutFile } from '#platform/forms/web/materialFiles.ts';
import type { ApplicationView, FileView } from '../../contract.ts';

/** What is typed and uploaded as a supplement. Until it is sent it is kept on this device, so that a reload loses nothing typed. */
export function useSupplement({ caseId, answers: submitted }: ApplicationView) {
  const [copies] = useState(() => openLocalCopies());
  const key = `supplement.${caseId}`;
  const [answers, setAnswers] = useState<Answers>(
    () => copies.read(key)?.content.answers ?? (submitted as Answers | null) ?? {},
  );
  const [files, setFiles] = useState<MaterialFiles<FileView>>({});
  const materials = useMemo(() => fileIds(files), [files]);
  useEffect(() => {
    copies.write(key, { version: 0, content: { answers, materials: {} }, at: Date.now() });
  }, [copies, key, answers]);
  return {
    answers,
    setAnswers,
    files,
    materials,
    addFile: (material: string, file: FileView) => setFiles((before) => withFile(before, material, file)),
    removeFile: (material: string, fileId: string) =>
      setFiles((before) => withoutFile(before, material, fileId)),
    clear: () => copies.clear(key),
  };
}
