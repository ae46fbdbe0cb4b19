import { createCanvas } from '@napi-rs/canvas';
import exceljs from 'exceljs';
import { PDFDocument } from 'pdf-lib';
import { makeZip } from './makeZip.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const WORD_WITH_MACROS = 'application/vnd.ms-word.document.macroEnabled.main+xml';

/** One small real file of each kind that may be uploaded, and of kinds that may not. */
export async function sampleFiles() {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.addPage();
  const canvas = createCanvas(20, 20);
  canvas.getContext('2d').fillRect(3, 3, 9, 9);
  const workbook = new exceljs.Workbook();
  workbook.addWorksheet('材料').addRow(['青峰茶业', 1]);
  const docx = makeZip({
    '[Content_Types].xml': contentTypes({ '/word/document.xml': WORD }),
    'word/document.xml': '<w:document>申请书</w:document>',
  });
  return {
    pdf: Buffer.from(await document.save()),
    png: await canvas.encode('png'),
    jpeg: await canvas.encode('jpeg'),
    webp: await canvas.encode('webp'),
    xlsx: Buffer.from(await workbook.xlsx.writeBuffer()),
    docx,
    /** A Word file of which only the first half was copied. */
    cutDocx: docx.subarray(0, docx.length / 2),
    ofd: makeZip({ 'OFD.xml': '<ofd:OFD/>', 'Doc_0/Document.xml': '<ofd:Document/>' }),
    /** A Word file that says openly that it has macros. */
    docm: makeZip({
      '[Content_Types].xml': contentTypes({ '/word/document.xml': WORD_WITH_MACROS }),
      'word/document.xml': '<w:document/>',
      'word/vbaProject.bin': 'code',
    }),
    /** One that hides them: ordinary main part, the code under another name. */
    hiddenMacros: makeZip({
      '[Content_Types].xml': contentTypes({
        '/word/document.xml': WORD,
        '/word/theme.xml': 'application/vnd.ms-office.vbaProject',
      }),
      'word/document.xml': '<w:document/>',
      'word/theme.xml': 'code',
    }),
    embedded: makeZip({
      '[Content_Types].xml': contentTypes({ '/word/document.xml': WORD }),
      'word/document.xml': '<w:document/>',
      'word/embeddings/oleObject1.bin': 'MZ',
    }),
    zip: makeZip({ 'a.txt': 'a' }),
    exe: Buffer.concat([Buffer.from('MZ\u0090\u0000'), Buffer.alloc(200, 1)]),
    html: Buffer.from('<!doctype html><script>alert(1)</script>'),
    text: Buffer.from('情况说明：一切属实。\n'),
    gbText: Buffer.from([0xc7, 0xe9, 0xbf, 0xf6, 0x0a]),
    /** In halves, so that no scanner takes the source for it. */
    eicar: Buffer.from('X5O!P%@AP[4\\PZX54(P^)7CC)7}$' + 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'),
  };
}

function contentTypes(parts: Record<string, string>): string {
  const overrides = Object.entries(parts).map(
    ([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`,
  );
  return `<?xml version="1.0"?><Types>${overrides.join('')}</Types>`;
}
