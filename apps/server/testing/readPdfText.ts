import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** All words on the first page of a PDF, one after another. */
export async function readPdfText(pdf: Uint8Array): Promise<string> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const { items } = await (await document.getPage(1)).getTextContent();
  await task.destroy();
  return items.map((item) => ('str' in item ? item.str : '')).join('');
}
