/** A chart as a PNG: echarts draws it as SVG, resvg makes that pixels. The same chart always gives the same bytes. */
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { BarChart, LineChart } from 'echarts/charts';
import { GraphicComponent, GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Language } from '../../primitives/language.ts';
import type { PicturedChart } from '../chart-link.ts';
import { bars } from './bars.ts';
import { lines } from './lines.ts';
import { FONT, PIXELS_WIDE, WIDTH } from './look.ts';

use([LineChart, BarChart, GridComponent, GraphicComponent, LegendComponent, SVGRenderer]);

/** What lies beside the code: resvg, and the letters in which is written (a regular and a medium weight). */
export type PictureAssets = { wasm: Uint8Array; fonts: Uint8Array[] };

export type Pictures = (chart: PicturedChart, language: Language) => Uint8Array;

/** The two characters that people may type, XML does not know, and nobody can see. */
const NO_XML = /[\ufffe\uffff]/g;

let started: Promise<void> | undefined;

/** WebAssembly is started once a process, whoever asks. */
export async function pictures({ wasm, fonts }: PictureAssets): Promise<Pictures> {
  started ??= initWasm(wasm);
  await started;
  return (chart, language) => pngOf(svgOf(chart, language), fonts);
}

export function svgOf(chart: PicturedChart, language: Language): string {
  const { option, height } = chart.kind === 'line' ? lines(chart, language) : bars(chart, language);
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  try {
    drawing.setOption(option);
    return drawing.renderToSVGString().replace(NO_XML, '');
  } finally {
    drawing.dispose();
  }
}

function pngOf(svg: string, fonts: Uint8Array[]): Uint8Array {
  const drawing = new Resvg(svg, {
    font: { fontBuffers: fonts, defaultFontFamily: FONT, sansSerifFamily: FONT },
    fitTo: { mode: 'width', value: PIXELS_WIDE },
  });
  const image = drawing.render();
  try {
    return image.asPng();
  } finally {
    image.free();
    drawing.free();
  }
}
