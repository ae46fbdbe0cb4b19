const BLOCK = 512;
const NAME_BYTES = 100;

/** The files below one folder as a tar archive (POSIX ustar), which every system can open. */
export function tarOf(folder: string, files: ReadonlyMap<string, string>, at: Date): Buffer {
  const parts = [...files].flatMap(([file, text]) => {
    const content = Buffer.from(text);
    const padding = Buffer.alloc((BLOCK - (content.length % BLOCK)) % BLOCK);
    return [headerOf(`${folder}/${file}`, content.length, at), content, padding];
  });
  return Buffer.concat([...parts, Buffer.alloc(BLOCK * 2)]);
}

/** @throws Error when the name is too long for its field */
function headerOf(name: string, size: number, at: Date): Buffer {
  if (Buffer.byteLength(name) > NAME_BYTES) throw new Error(`${name} is too long for an archive`);
  const header = Buffer.alloc(BLOCK);
  header.write(name, 0);
  header.write('0000644\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  header.write(
    `${Math.floor(at.getTime() / 1000)
      .toString(8)
      .padStart(11, '0')}\0`,
    136,
  );
  // The sum is taken with blanks in its own place.
  header.write('        ', 148);
  header.write('0', 156);
  header.write('ustar\x0000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}
