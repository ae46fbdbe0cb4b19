import excel from 'exceljs';

const WIDTH = 22;

/** Rows as a workbook of one sheet, the first row its head. Cells are text: nothing is taken for a formula. */
export async function toWorkbook(rows: readonly (readonly string[])[]): Promise<Buffer> {
  const book = new excel.Workbook();
  const sheet = book.addWorksheet('1', { views: [{ state: 'frozen', ySplit: 1 }] });
  for (const row of rows) sheet.addRow(row);
  sheet.getRow(1).font = { bold: true };
  for (const column of sheet.columns) column.width = WIDTH;
  return Buffer.from(await book.xlsx.writeBuffer());
}
