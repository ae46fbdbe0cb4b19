import { expect, test } from 'vitest';
import { sampleCertificate } from '../testing/sampleCertificate.ts';
import { layoutCertificate } from './layoutCertificate.ts';
import type { TextMark } from './marks.ts';
import { INK } from './palette.ts';
import { widthOf } from './typefaces.ts';

const scope = '食品销售（仅销售预包装食品）；技术服务、技术开发、技术咨询；';

function textsOf(certificate: Parameters<typeof layoutCertificate>[0]): TextMark[][] {
  return layoutCertificate(certificate).pages.map((page) => page.filter((mark) => mark.kind === 'text'));
}

test.each([0, 3, 10, 30, 150])(
  'nothing is lost or leaves the page with a scope %i times as long',
  (times) => {
    for (const orientation of ['portrait', 'landscape'] as const) {
      const value = `始${scope.repeat(times)}终`;
      const fields = [...sampleCertificate.fields, { label: '经营范围', value }];
      const certificate = { ...sampleCertificate, orientation, fields };
      const pages = textsOf(certificate);
      const { width, height } = layoutCertificate(certificate);
      for (const { text, x, y, size, weight, spacing } of pages.flat()) {
        expect(x).toBeGreaterThan(50);
        expect(x + widthOf(text, size, weight, spacing)).toBeLessThan(width - 50);
        expect(y).toBeLessThan(height - 45);
      }
      const body = pages.flat().filter(({ weight, colour }) => weight === 'regular' && colour === INK);
      const size = body.find(({ text }) => text.startsWith('始'))!.size;
      const printed = body
        .filter((mark) => mark.size === size)
        .map((mark) => mark.text)
        .join('');
      expect(printed).toContain(value);
      expect(printed).toContain(sampleCertificate.statement!.slice(-4));
    }
  },
);

test('lines of one page do not run into each other', () => {
  for (const times of [1, 8, 60]) {
    const fields = [...sampleCertificate.fields, { label: '经营范围', value: scope.repeat(times) }];
    for (const page of textsOf({ ...sampleCertificate, fields })) {
      // Page numbers and the block of the issuer stand in columns of their own.
      const column = page
        .filter(({ x, y, size }) => x > 80 && x < 280 && y < 640 && size <= 15)
        .sort((a, b) => a.y - b.y);
      for (const [i, mark] of column.entries()) {
        const next = column[i + 1];
        if (next && next.y > mark.y) expect(next.y - mark.y).toBeGreaterThan(mark.size * 1.2);
      }
    }
  }
});

test('a short body is set large, a long one smaller, a very long one goes over several pages', () => {
  const sizeOf = (times: number) => {
    const fields = [{ label: '经营范围', value: scope.repeat(times) }];
    const pages = textsOf({ ...sampleCertificate, fields });
    const label = pages[0]!.find((mark) => mark.text === '经营范围')!;
    return { size: label.size, pages: pages.length };
  };
  expect(sizeOf(1)).toEqual({ size: 15, pages: 1 });
  expect(sizeOf(20).size).toBeLessThan(15);
  expect(sizeOf(20).pages).toBe(1);
  expect(sizeOf(150).pages).toBeGreaterThan(1);
});

test('a long title shrinks, a very long one wraps', () => {
  const titles = (title: string) => {
    const marks = textsOf({ ...sampleCertificate, title })[0]!.filter((mark) => title.includes(mark.text));
    return marks.filter((mark) => mark.weight === 'bold' && mark.size >= 20);
  };
  expect(titles('食品生产许可证')[0]!.size).toBe(34);
  const [long] = titles('云溪市高新技术产业开发区特种设备安装改造修理许可证');
  expect(long!.size).toBeLessThan(34);
  const wrapped = titles('云溪市高新技术产业开发区特种设备安装改造修理单位许可证'.repeat(2));
  expect(wrapped.length).toBeGreaterThan(1);
});

test('labels of Chinese characters are spread to one width; English labels are not', () => {
  const labels = textsOf(sampleCertificate)[0]!.filter(({ text }) =>
    ['住所', '统一社会信用代码'].includes(text),
  );
  const [first, second] = labels.map(({ text, size, weight, spacing }) =>
    widthOf(text, size, weight, spacing),
  );
  expect(first).toBeCloseTo(second!, 3);
  const english = {
    ...sampleCertificate,
    language: 'en' as const,
    fields: [
      { label: 'Name', value: 'A' },
      { label: 'Longer', value: 'B' },
    ],
  };
  expect(textsOf(english)[0]!.find(({ text }) => text === 'Name')!.spacing).toBe(0);
});

test('dates and captions follow the language of the certificate', () => {
  const words = (language: 'zh-CN' | 'en') =>
    textsOf({ ...sampleCertificate, language })[0]!
      .map(({ text }) => text)
      .join('|');
  expect(words('zh-CN')).toContain('2026年11月22日');
  expect(words('zh-CN')).toContain('编号：SC11499990000018');
  expect(words('en')).toContain('22 November 2026');
  expect(words('en')).toContain('No. SC11499990000018');
});
