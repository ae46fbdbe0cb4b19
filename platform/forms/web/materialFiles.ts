/** Files with the server, by the material that they are handed in as. */
export type MaterialFiles<File extends { id: string }> = Record<string, File[]>;

export function withFile<File extends { id: string }>(
  files: MaterialFiles<File>,
  material: string,
  file: File,
): MaterialFiles<File> {
  return { ...files, [material]: [...(files[material] ?? []), file] };
}

/** A material whose last file is taken away is not named any more. */
export function withoutFile<File extends { id: string }>(
  files: MaterialFiles<File>,
  material: string,
  fileId: string,
): MaterialFiles<File> {
  const { [material]: had = [], ...others } = files;
  const left = had.filter(({ id }) => id !== fileId);
  return left.length > 0 ? { ...files, [material]: left } : others;
}

/** As operations take them. */
export function fileIds(files: MaterialFiles<{ id: string }>): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(files).map(([material, some]) => [material, some.map(({ id }) => id)]),
  );
}
