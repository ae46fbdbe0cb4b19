import { pdflibAddPlaceholder } from '@signpdf/placeholder-pdf-lib';
import { Signer, SignPdf } from '@signpdf/signpdf';
import { PDFDocument } from 'pdf-lib';
import { signCms } from './cms.ts';
import { openPdfSigner, type PdfSigner } from './openPdfSigner.ts';

/**
 * Signs a PDF (ETSI.CAdES.detached, RSA with SHA-256, no time stamp). The whole file is covered: any byte
 * changed or added afterwards breaks the signature.
 * @param p12 PKCS#12 file with an RSA key; kept open between calls for the same bytes
 * @param options.reason why it is signed, as readers show it
 * @param options.at the real time of signing: readers compare it with the certificate's validity
 * @throws Problem documents.badKeyFile
 */
export async function signPdf(
  pdf: Uint8Array,
  p12: Uint8Array,
  passphrase: string,
  options: { reason: string; at: Date },
): Promise<Uint8Array> {
  const signer = openPdfSigner(p12, passphrase);
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const certificateBytes = signer.certificates.reduce((sum, each) => sum + each.length, 0);
  pdflibAddPlaceholder({
    pdfDoc: document,
    reason: pdfText(options.reason),
    name: pdfText(signer.name),
    contactInfo: '',
    location: '',
    signingTime: options.at,
    // In hexadecimal digits: certificates, the RSA signature, attributes and the frame around them.
    signatureLength: 2 * (certificateBytes + 1536),
    subFilter: 'ETSI.CAdES.detached',
  });
  const prepared = await document.save({ useObjectStreams: false });
  return new SignPdf().sign(Buffer.from(prepared), new CmsSigner(signer), options.at);
}

class CmsSigner extends Signer {
  readonly signer: PdfSigner;

  constructor(signer: PdfSigner) {
    super();
    this.signer = signer;
  }

  override async sign(data: Buffer): Promise<Buffer> {
    return signCms(data, this.signer);
  }
}

/** A text as the bytes of a PDF string: UTF-16 with its mark, brackets and line ends escaped. */
function pdfText(text: string): string {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('latin1');
  return bytes
    .replace(/[\\()]/g, '\\$&')
    .replace(/\r/g, '\\r')
    .replace(/\n/g, '\\n');
}
