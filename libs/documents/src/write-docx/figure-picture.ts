import { readFile } from 'node:fs/promises';
import type { PrintedFigure } from '../printed-document';

/** Pixels of the picture for one of the drawing: sharp when printed. */
const ZOOM = 3;

let renderer: Promise<typeof import('@resvg/resvg-wasm')> | undefined;

/** A drawing as PNG, with its letters in our own font: programs that read .docx draw SVG in whatever font they have, or not. */
export async function pictureOf({ svg }: PrintedFigure, fonts: readonly Buffer[]): Promise<Uint8Array> {
  renderer ??= start();
  const { Resvg } = await renderer;
  const drawing = new Resvg(svg, {
    font: { fontBuffers: [...fonts], defaultFontFamily: 'Inter' },
    fitTo: { mode: 'zoom', value: ZOOM },
    background: '#ffffff',
  });
  const picture = drawing.render();
  const png = picture.asPng();
  picture.free();
  drawing.free();
  return png;
}

async function start() {
  const resvg = await import('@resvg/resvg-wasm');
  await resvg.initWasm(readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  return resvg;
}
