import { expect, test } from 'vitest';
import { largeMoney } from './largeMoney.ts';

test.each([
  ['9999.99', '', ''],
  ['10000', '1万元', ''],
  ['1280000', '128万元', '1.28 million yuan'],
  ['1234567.89', '约123.4567万元', 'about 1.2345 million yuan'],
  ['350000000', '3.5亿元', '350 million yuan'],
  ['9999999999999999.99', '约99,999,999.9999亿元', 'about 9,999,999.9999 billion yuan'],
  ['-20000', '-2万元', ''],
  ['100000000000', '1,000亿元', '100 billion yuan'],
])('%s is %s, %s', (yuan, zh, en) => {
  expect(largeMoney(yuan, 'zh-CN')).toBe(zh);
  expect(largeMoney(yuan, 'en')).toBe(en);
});
