import exceljs from 'exceljs';

/** A workbook: sheets by name, rows of cells from A1. */
export async function makeXlsx(sheets: Record<string, unknown[][]>): Promise<Buffer> {
  const workbook = new exceljs.Workbook();
  for (const [name, rows] of Object.entries(sheets)) workbook.addWorksheet(name).addRows(rows);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
