import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface Raster {
  context: SKRSContext2D;
  width: number;
  height: number;
}

/** Draws one page of a PDF as a reader would see it. `scale` is pixels for each point. */
export async function rasterizePdf(pdf: Uint8Array, page = 1, scale = 2): Promise<Raster> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const sheet = await document.getPage(page);
  const viewport = sheet.getViewport({ scale });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  const context = canvas.getContext('2d');
  await sheet.render({ canvas: canvas as never, canvasContext: context as never, viewport }).promise;
  await task.destroy();
  return { context, width: canvas.width, height: canvas.height };
}
