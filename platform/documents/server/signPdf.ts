import { pdflibAddPlaceholder } from '@signpdf/placeholder-pdf-lib';
import { Signer, SignPdf } from '@signpdf/signpdf';
import { PDFDocument } from 'pdf-lib';
import { signCms, signCmsElsewhere } from './cms.ts';
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
  return signWith(pdf, signer, async (data) => signCms(data, signer), options);
}

/** Somebody who keeps the key of a seal and signs what they are given. */
export interface OutsideSigner {
  /** DER; the signer's own first. */
  certificates: Buffer[];
  /** Common name of the signer. */
  name: string;
  /** RSA with SHA-256 over these bytes. */
  sign(bytes: Buffer): Promise<Buffer>;
}

/** The same with a key that never comes here: a firm's e-seal lies with the authority that issued it (DAT-03). */
export function signPdfElsewhere(
  pdf: Uint8Array,
  signer: OutsideSigner,
  options: { reason: string; at: Date },
): Promise<Uint8Array> {
  return signWith(pdf, signer, (data) => signCmsElsewhere(data, signer), options);
}

async function signWith(
  pdf: Uint8Array,
  signer: Pick<PdfSigner, 'certificates' | 'name'>,
  cms: (data: Buffer) => Promise<Buffer>,
  options: { reason: string; at: Date },
): Promise<Uint8Array> {
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
  return new SignPdf().sign(Buffer.from(prepared), new CmsSigner(cms), options.at);
}

class CmsSigner extends Signer {
  readonly cms: (data: Buffer) => Promise<Buffer>;

  constructor(cms: (data: Buffer) => Promise<Buffer>) {
    super();
    this.cms = cms;
  }

  override sign(data: Buffer): Promise<Buffer> {
    return this.cms(data);
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
