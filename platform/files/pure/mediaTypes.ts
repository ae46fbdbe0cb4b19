/** One kind of file that the platform can tell by its content. */
export interface MediaTypeFacts {
  /** Endings of file names, the usual one first. */
  extensions: readonly string[];
  /** Other names that browsers and programs give it. */
  aliases: readonly string[];
}

const OOXML = 'application/vnd.openxmlformats-officedocument';

/** Every media type that limits may name. Anything else is refused whatever the limits say. */
export const MEDIA_TYPES: Readonly<Record<string, MediaTypeFacts>> = {
  'application/pdf': { extensions: ['pdf'], aliases: ['application/x-pdf'] },
  'image/png': { extensions: ['png'], aliases: ['image/x-png', 'image/apng'] },
  'image/jpeg': { extensions: ['jpg', 'jpeg', 'jpe', 'jfif'], aliases: ['image/jpg', 'image/pjpeg'] },
  'image/webp': { extensions: ['webp'], aliases: [] },
  [`${OOXML}.wordprocessingml.document`]: { extensions: ['docx'], aliases: [] },
  [`${OOXML}.spreadsheetml.sheet`]: { extensions: ['xlsx'], aliases: [] },
  'application/ofd': { extensions: ['ofd'], aliases: ['application/x-ofd', 'application/vnd.ofd'] },
  // Recordings of rooms; uploads may not be videos unless the limits say so.
  'video/webm': { extensions: ['webm'], aliases: ['video/x-matroska'] },
  'video/mp4': { extensions: ['mp4', 'm4v'], aliases: ['video/quicktime'] },
  'text/plain': { extensions: ['txt'], aliases: [] },
};

/** Zip archives inside, so a browser that does not know their ending may call them that. */
const ZIP_INSIDE = new Set(
  Object.keys(MEDIA_TYPES).filter((type) => type.startsWith(OOXML) || type.endsWith('/ofd')),
);
const UNDECLARED = new Set(['', 'application/octet-stream', 'binary/octet-stream']);
const ZIP = new Set(['application/zip', 'application/x-zip-compressed']);

/** Whether a declared media type (a Content-Type header, with or without parameters) fits the content's. */
export function declaresContent(declared: string | undefined, content: string): boolean {
  const type = (declared ?? '').split(';')[0]!.trim().toLowerCase();
  if (UNDECLARED.has(type) || type === content) return true;
  if (ZIP.has(type)) return ZIP_INSIDE.has(content);
  return MEDIA_TYPES[content]?.aliases.includes(type) ?? false;
}

/** A file name's ending in small letters, without the point. */
export function endingOf(name: string): string | undefined {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
}

/** Whether a file name's ending fits the content; a name without an ending fits everything. */
export function endingFits(name: string, content: string): boolean {
  const ending = endingOf(name);
  return ending === undefined || (MEDIA_TYPES[content]?.extensions.includes(ending) ?? false);
}

/** The usual endings of the given types, as people know them: "PDF、JPG、PNG" is built from these. */
export function endingsOf(mediaTypes: readonly string[]): string[] {
  return mediaTypes.flatMap((type) => MEDIA_TYPES[type]?.extensions[0]?.toUpperCase() ?? []);
}
