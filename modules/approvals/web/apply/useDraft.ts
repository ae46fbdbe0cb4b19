import { useEffect, useMemo, useRef, useState } from 'react';
import type { Answers } from '#platform/forms/pure/form.ts';
import { fileIds, type MaterialFiles, withFile, withoutFile } from '#platform/forms/web/materialFiles.ts';
import { useAutosave } from '#platform/forms/web/useAutosave.ts';
import type { DraftView, FileView } from '../../contract.ts';
import { approvals } from '../client.ts';
import type { ApplyDesk, ApplyDraft } from './applyDesk.ts';

type Files = MaterialFiles<FileView>;

/** A draft while it is worked on: its answers and files, saved as they change, on whatever device. */
export function useDraft(draft: ApplyDraft, desk: ApplyDesk, chosen: Answers) {
  const [answers, setAnswers] = useState(draft.answers as Answers);
  const [files, setFiles] = useState<Files>(draft.materials);
  const version = useRef(draft.version);
  // Versions of a draft name files by id; their names are kept for when another version is taken up.
  const known = useRef(new Map<string, FileView>());
  const learn = (some: Files) => {
    for (const file of Object.values(some).flat()) known.current.set(file.id, file);
  };
  learn(files);
  const materials = useMemo(() => fileIds(files), [files]);
  const { id: draftId, matterVersion } = draft;
  const saving = useAutosave({
    draftId,
    answers,
    materials,
    version: draft.version,
    savedAt: draft.updatedAt,
    async save(content, expectedVersion) {
      const saved = await approvals.saveDraft({
        draftId,
        expectedVersion,
        matterVersion,
        answers: content.answers as DraftView['answers'],
        materials: content.materials,
      });
      version.current = saved.version;
      return saved;
    },
    async load() {
      const found = await desk.load(draftId);
      learn(found.materials);
      version.current = found.version;
      const content = { answers: found.answers as Answers, materials: fileIds(found.materials) };
      return { content, version: found.version, savedAt: found.updatedAt };
    },
    onContent(content) {
      setAnswers(content.answers);
      setFiles(filesOf(content.materials, known.current));
    },
  });
  // What the way here has chosen goes in like something typed: it is saved, and can be changed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the draft is opened
  useEffect(() => {
    if (Object.keys(chosen).length > 0) setAnswers((before) => ({ ...before, ...chosen }));
  }, []);
  return {
    answers,
    setAnswers,
    files,
    materials,
    saving,
    /** The version that the server has now. */
    versionNow: () => version.current,
    addFile: (material: string, file: FileView) => setFiles((before) => withFile(before, material, file)),
    removeFile: (material: string, fileId: string) =>
      setFiles((before) => withoutFile(before, material, fileId)),
  };
}

export type WorkingDraft = ReturnType<typeof useDraft>;

function filesOf(materials: Record<string, string[]>, known: ReadonlyMap<string, FileView>): Files {
  return Object.fromEntries(
    Object.entries(materials).map(([material, ids]) => [material, ids.flatMap((id) => known.get(id) ?? [])]),
  );
}
