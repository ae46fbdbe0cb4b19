import type { FileView } from '../../contract.ts';

interface FileChoiceProps {
  files: FileView[];
  chosen: string | undefined;
  onChoose: (id: string) => void;
}

/** The files of one material; nothing to choose when there is one. */
export function FileChoice({ files, chosen, onChoose }: FileChoiceProps) {
  if (files.length < 2) return null;
  return (
    <div className="ow-row">
      {files.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          className="ow-tool"
          aria-pressed={id === chosen}
          onClick={() => onChoose(id)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
