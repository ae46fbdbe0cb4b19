import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { CREDENTIAL_FILE } from './renderCertificate.ts';

/**
 * The signed machine-readable form that is attached to a certificate's PDF, or undefined.
 * Only for files whose signature was found to be ours: a stranger's file could be made to fill the memory.
 */
export async function readCredential(pdf: Uint8Array): Promise<string | undefined> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const names = document.catalog
    .lookupMaybe(PDFName.of('Names'), PDFDict)
    ?.lookupMaybe(PDFName.of('EmbeddedFiles'), PDFDict)
    ?.lookupMaybe(PDFName.of('Names'), PDFArray);
  for (let i = 1; names && i < names.size(); i += 2) {
    const file = names.lookupMaybe(i, PDFDict);
    const name = file?.get(PDFName.of('UF')) ?? file?.get(PDFName.of('F'));
    const content = file?.lookupMaybe(PDFName.of('EF'), PDFDict)?.lookup(PDFName.of('F'));
    if (textOf(name) !== CREDENTIAL_FILE || !(content instanceof PDFRawStream)) continue;
    return Buffer.from(decodePDFRawStream(content).decode()).toString('utf8');
  }
  return undefined;
}

function textOf(name: unknown): string | undefined {
  const decodable = name as { decodeText?: () => string } | undefined;
  return decodable?.decodeText?.();
}
