const FIGURE = /(?<![\d.])(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*(亿元?|万元?|百万元?|千元|元)?/;
const UNITS: Record<string, bigint> = {
  亿: 10_000_000_000n,
  百: 100_000_000n,
  万: 1_000_000n,
  千: 100_000n,
  元: 100n,
};
const WRITTEN =
  /[零壹贰叁肆伍陆柒捌玖拾佰仟万亿一二三四五六七八九十百千]+(?:元|圆)(?:[零壹贰叁肆伍陆柒捌玖一二三四五六七八九]角)?(?:[零壹贰叁肆伍陆柒捌玖一二三四五六七八九]分)?/;
const NUMERALS = '零壹贰叁肆伍陆柒捌玖';
const PLAIN = '零一二三四五六七八九';
const STEPS: Record<string, bigint> = { 拾: 10n, 十: 10n, 佰: 100n, 百: 100n, 仟: 1000n, 千: 1000n };

/** The first amount in a text, in fen; yuan unless a unit says otherwise. Undefined when there is none. */
export function amountIn(text: string, unit?: string): bigint | undefined {
  const plain = text.normalize('NFKC').replaceAll(/(?<=\d)\s+(?=[\d,.])/g, '');
  const figure = FIGURE.exec(plain);
  if (figure) return inFen(figure[1]!.replaceAll(',', ''), UNITS[(figure[2] ?? unit ?? '元')[0]!] ?? 100n);
  const written = WRITTEN.exec(plain);
  return written ? readWritten(written[0]) : undefined;
}

function inFen(digits: string, unit: bigint): bigint {
  const [whole = '0', part = ''] = digits.split('.');
  const scale = 10n ** BigInt(part.length);
  return ((BigInt(whole) * scale + BigInt(part === '' ? '0' : part)) * unit) / scale;
}

/** 壹佰贰拾万元整 in fen. */
function readWritten(text: string): bigint {
  const [whole = '', rest = ''] = text.split(/[元圆]/);
  let total = 0n;
  let section = 0n;
  let digit = 0n;
  for (const letter of whole) {
    const value = digitOf(letter);
    if (value >= 0) digit = BigInt(value);
    else if (letter === '万' || letter === '亿') {
      total = (total + section + digit) * (letter === '万' ? 10_000n : 100_000_000n);
      section = 0n;
      digit = 0n;
    } else {
      section += (digit === 0n ? 1n : digit) * (STEPS[letter] ?? 1n);
      digit = 0n;
    }
  }
  const jiao = /(.)角/.exec(rest)?.[1];
  const fen = /(.)分/.exec(rest)?.[1];
  const small = BigInt((jiao ? digitOf(jiao) : 0) * 10 + (fen ? digitOf(fen) : 0));
  return (total + section + digit) * 100n + small;
}

function digitOf(letter: string): number {
  return Math.max(NUMERALS.indexOf(letter), PLAIN.indexOf(letter));
}

/** Fen as people read them. */
export function yuan(fen: bigint): string {
  const sign = fen < 0n ? '-' : '';
  const whole = fen < 0n ? -fen : fen;
  return `${sign}${(whole / 100n).toLocaleString('en-US')}.${String(whole % 100n).padStart(2, '0')}`;
}
