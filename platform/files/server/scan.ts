import { createReadStream } from 'node:fs';

export type ScanVerdict = 'clean' | 'suspect' | 'unavailable';

/** Looks for malware in a file on disk that nobody can reach yet. Never throws. */
export type Scan = (path: string) => Promise<ScanVerdict>;

/** The harmless string by which every scanner is tried (EICAR), in two halves so that this file is not found. */
const TEST_STRING = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$' + 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';

/**
 * The scanner that is always there: it finds the EICAR test string and nothing else, so that the way of a
 * suspect file can be tried anywhere. It is no protection: configure a real one.
 */
export async function scanForTestString(path: string): Promise<ScanVerdict> {
  let tail = '';
  for await (const chunk of createReadStream(path)) {
    const text = tail + (chunk as Buffer).toString('latin1');
    if (text.includes(TEST_STRING)) return 'suspect';
    tail = text.slice(-TEST_STRING.length);
  }
  return 'clean';
}

/** Asks all: suspect when one says so, unavailable when one could not say, else clean. */
export function scanWith(...scans: Scan[]): Scan {
  return async (path) => {
    const verdicts = await Promise.all(scans.map((scan) => scan(path)));
    if (verdicts.includes('suspect')) return 'suspect';
    return verdicts.includes('unavailable') ? 'unavailable' : 'clean';
  };
}
