import { loadavg } from 'node:os';
import { chromium } from '@playwright/test';
import { findBrowser } from '../scripts/browser.ts';
import { AIMS, type Aim } from './pages/aims.ts';
import { measurePage } from './pages/measurePage.ts';
import { serveCity } from './pages/serveCity.ts';
import { signedIn } from './pages/signedIn.ts';
import type { BenchResult } from './result.ts';

/**
 * Pages as people meet them first: a cold cache, a processor at a quarter of its speed, the product built and
 * served as in production with its demo city. What their scripts weigh as they are served (gzip), and when
 * the first words or pictures stand on the screen. The figure is the front page's.
 */
export async function run({ runs = 7 } = {}): Promise<BenchResult> {
  const city = await serveCity();
  const { executablePath, args, env } = await findBrowser();
  const browser = await chromium.launch({ executablePath, args: [...args, '--no-sandbox'], env });
  const before = loadavg()[0]!;
  try {
    const figures: Figures[] = [];
    for (const aim of AIMS) {
      const state = aim.as ? await signedIn(browser, city.url, aim.as) : undefined;
      const options = { url: city.url + aim.path, runs, ...(state && { state }) };
      figures.push({ aim, ...(await measurePage(browser, options)) });
    }
    return {
      bench: 'pages',
      unit: 'ms to first contentful paint of the front page',
      ours: Math.round(figures[0]!.paint.median),
      peers: {},
      ratios: {},
      detail: {
        ...Object.fromEntries(figures.map((each) => [each.aim.name, tell(each)])),
        conditions: `median of ${runs}, cold cache, 4 × slower processor, Chromium ${browser.version()}`,
        'load of the machine, before and after': [before, loadavg()[0]!].map((n) => n.toFixed(2)).join(', '),
      },
    };
  } finally {
    await browser.close();
    await city.stop();
  }
}

interface Figures {
  aim: Aim;
  kilobytes: number;
  paint: { median: number; fastest: number; slowest: number };
}

function tell({ aim, kilobytes, paint }: Figures): string {
  const { median, fastest, slowest } = paint;
  const verdict = (met: boolean) => (met ? 'met' : 'NOT met');
  return (
    `${kilobytes.toFixed(1)} kB of scripts, aim ${aim.kilobytes}: ${verdict(kilobytes < aim.kilobytes)}; ` +
    `${Math.round(median)} ms (${Math.round(fastest)} to ${Math.round(slowest)}), ` +
    `aim ${aim.milliseconds}: ${verdict(median <= aim.milliseconds)}`
  );
}

if (process.argv[1] === import.meta.filename) console.log(JSON.stringify(await run(), null, 2));
