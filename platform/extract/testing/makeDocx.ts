import { makeZip } from '#platform/files/testing/makeZip.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

/** A paragraph, a table (rows of cells), or XML of one's own. */
export type Block = string | string[][] | { xml: string };

/** A Word file of the given blocks, and what stands at the top of every page. */
export function makeDocx(blocks: readonly Block[], header?: string): Buffer {
  const body = blocks.map(blockXml).join('');
  return makeZip({
    '[Content_Types].xml': `<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="${WORD}"/></Types>`,
    'word/document.xml': `<?xml version="1.0"?><w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    ...(header !== undefined && {
      'word/header1.xml': `<?xml version="1.0"?><w:hdr ${NAMESPACES}>${paragraph(header)}</w:hdr>`,
    }),
  });
}

function blockXml(block: Block): string {
  if (typeof block === 'string') return paragraph(block);
  if (!Array.isArray(block)) return block.xml;
  const rows = block.map(
    (row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`,
  );
  return `<w:tbl>${rows.join('')}</w:tbl>`;
}

/** In two runs, as Word cuts up what people type. */
function paragraph(text: string): string {
  const half = Math.ceil(text.length / 2);
  const runs = [text.slice(0, half), text.slice(half)].filter((part) => part !== '');
  return `<w:p>${runs.map((part) => `<w:r><w:t xml:space="preserve">${escapeXml(part)}</w:t></w:r>`).join('')}</w:p>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
