import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import type { Browser } from '@playwright/test';
import type { State } from './signedIn.ts';

const SLOWER = 4;

/** Opens the page in a new context each time, so that nothing is cached; the first time only to warm the server. */
export async function measurePage(
  browser: Browser,
  { url, runs, state }: { url: string; runs: number; state?: State },
): Promise<{ kilobytes: number; paint: { median: number; fastest: number; slowest: number } }> {
  const { scripts } = await open(browser, url, state);
  const paints: number[] = [];
  for (let run = 0; run < runs; run++) {
    const opened = await open(browser, url, state);
    paints.push(opened.paint);
    // On a busy machine the page may look idle before its last script is asked for.
    for (const script of opened.scripts) scripts.add(script);
  }
  paints.sort((a, b) => a - b);
  const weights = await Promise.all([...scripts].map(weighAsServed));
  return {
    kilobytes: weights.reduce((sum, bytes) => sum + bytes, 0) / 1_000,
    paint: { median: paints[Math.floor(runs / 2)]!, fastest: paints[0]!, slowest: paints.at(-1)! },
  };
}

async function open(browser: Browser, url: string, state: State | undefined) {
  const context = await browser.newContext({ locale: 'zh-CN', ...(state && { storageState: state }) });
  const page = await context.newPage();
  const scripts = new Set<string>();
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.endsWith('.js')) scripts.add(response.url());
  });
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.goto(url, { waitUntil: 'networkidle' });
  const paint = await page.evaluate(firstContentfulPaint);
  await context.close();
  return { scripts, paint };
}

/** Runs in the page. A slow machine may paint after everything has come. */
function firstContentfulPaint(): Promise<number> {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      const entry = list.getEntriesByName('first-contentful-paint')[0];
      if (entry) resolve(entry.startTime);
    });
    observer.observe({ type: 'paint', buffered: true });
  });
}

/** Bytes of the body that the server sends to a browser that takes gzip. */
async function weighAsServed(url: string): Promise<number> {
  const [response] = (await once(get(url, { headers: { 'accept-encoding': 'gzip' } }), 'response')) as [
    IncomingMessage,
  ];
  if (response.headers['content-encoding'] !== 'gzip') throw new Error(`${url} is not served as gzip`);
  let bytes = 0;
  for await (const chunk of response) bytes += (chunk as Buffer).length;
  return bytes;
}
