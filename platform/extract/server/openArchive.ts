import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import type { ExtractLimits } from './extractLimits.ts';
import { Unreadable } from './unreadable.ts';

type Open = (bytes: Buffer, options: { lazyEntries: true; validateEntrySizes: true }) => Promise<ZipFile>;
const open = promisify(fromBuffer) as unknown as Open;

/**
 * The parts of an office file whose names are wanted, unpacked. Every part counts towards the bound, wanted or
 * not, and each must be as long as it says: an archive that swells on unpacking is refused before it does.
 * @throws Unreadable broken, tooLarge, locked
 */
export async function openArchive(
  bytes: Uint8Array,
  limits: Pick<ExtractLimits, 'mostUnpackedBytes' | 'mostParts'>,
  wanted: (name: string) => boolean,
): Promise<{ names: string[]; parts: Map<string, Buffer> }> {
  const archive = await open(Buffer.from(bytes), { lazyEntries: true, validateEntrySizes: true }).catch(
    (error: Error) => {
      throw new Unreadable('broken', error.message);
    },
  );
  if (archive.entryCount > limits.mostParts) throw new Unreadable('tooLarge');
  const entries = await listEntries(archive);
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (total > limits.mostUnpackedBytes) throw new Unreadable('tooLarge');
  const parts = new Map<string, Buffer>();
  for (const entry of entries) {
    if (entry.isEncrypted()) throw new Unreadable('locked');
    if (wanted(entry.fileName)) parts.set(entry.fileName, await unpack(archive, entry));
  }
  return { names: entries.map(({ fileName }) => fileName), parts };
}

function listEntries(archive: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  return new Promise((resolve, reject) => {
    archive.on('entry', (entry: Entry) => {
      entries.push(entry);
      archive.readEntry();
    });
    archive.on('end', () => resolve(entries));
    archive.on('error', (error: Error) => reject(new Unreadable('broken', error.message)));
    archive.readEntry();
  });
}

/** Breaks off at the first byte beyond what the directory promised. */
async function unpack(archive: ZipFile, entry: Entry): Promise<Buffer> {
  try {
    return await buffer(await promisify(archive.openReadStream.bind(archive) as OpenStream)(entry));
  } catch (error) {
    throw new Unreadable('broken', error instanceof Error ? error.message : '');
  }
}

type OpenStream = (
  entry: Entry,
  callback: (error: Error | null, stream: NodeJS.ReadableStream) => void,
) => void;
