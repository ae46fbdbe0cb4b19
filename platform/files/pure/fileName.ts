/** Control and format characters, among them those that turn the reading direction to disguise an ending. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * A file name as it can safely be kept and offered for download: composed (NFC), without folders, without
 * characters that are invisible or that some system forbids in names. May be empty when nothing is left.
 */
export function cleanFileName(name: string): string {
  return name
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/^.*[\\/]/, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^[\s.]+|[\s.]+$/g, '');
}
