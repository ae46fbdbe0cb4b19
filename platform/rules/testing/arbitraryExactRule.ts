import fc from 'fast-check';

type Text = fc.Arbitrary<string>;

const money = fc.constantFrom('营业收入', '研发费用', '2025年营业收入');
const number = fc.constantFrom('从业人数', '上年从业人数', 'count(经营项目)');
const order = fc.constantFrom('<', '<=', '>', '>=', '=', '!=');
const limit = fc.constantFrom(
  '0',
  '0.03',
  '0.1',
  '0.2',
  '0.3',
  '1.1',
  '3',
  '3.3',
  '10',
  '-0.1',
  '-3',
  '1.005',
);
const large = fc.constantFrom('0.000001', '333.33', '9999999999999999.99', '12345678901234567890123');
const choice = fc.constantFrom('欠税', '从业人数 > 2.5', '研发费用 / 营业收入 >= 0.3', 'has value(成立日期)');

/**
 * Texts of rules whose answer hangs on exact numbers: decimal limits, quotients that are computed on,
 * divisors of either sign, numbers wider than any machine word, dates that leave the calendar.
 */
export const arbitraryExactRuleText: Text = fc.oneof(
  { arbitrary: comparison(amount(2)), weight: 5 },
  { arbitrary: comparison(count(2)), weight: 5 },
  { arbitrary: comparison(money), weight: 2 },
  {
    arbitrary: fc.tuple(amount(1), amount(1), amount(1)).map(([a, b, c]) => `((${a}) in [${b}..${c}))`),
    weight: 1,
  },
  {
    arbitrary: fc.tuple(count(1), limit, count(1)).map(([a, b, c]) => `((${a}) in (>${b}, ${c}))`),
    weight: 1,
  },
  { arbitrary: calendarText(), weight: 2 },
);

/** Amounts with quotients, to be rounded to the fen. */
export const arbitraryExactAmountText: Text = amount(2);

function comparison(side: Text): Text {
  const other = fc.oneof({ arbitrary: limit, weight: 3 }, { arbitrary: large, weight: 1 }, side);
  return fc.oneof(
    fc.tuple(side, order, other).map(([a, operator, b]) => `(${a}) ${operator} (${b})`),
    fc.tuple(side, order, other).map(([a, operator, b]) => `not((${b}) ${operator} (${a}))`),
  );
}

/** Always with a name in it, so that it is money and nothing is constant. */
function amount(depth: number): Text {
  if (depth === 0) return money;
  const [a, n] = [amount(depth - 1), count(depth - 1)];
  const other = fc.oneof({ arbitrary: limit, weight: 2 }, a);
  return fc.oneof(
    { arbitrary: money, weight: 2 },
    sum(a, other),
    fc.tuple(a, fc.oneof(limit, n)).map(([x, y]) => `(${x}) * (${y})`),
    fc.tuple(a, divisor()).map(([x, y]) => `(${x}) / (${y})`),
    either(a, other),
  );
}

function count(depth: number): Text {
  if (depth === 0) return number;
  const n = count(depth - 1);
  const other = fc.oneof({ arbitrary: limit, weight: 2 }, n);
  return fc.oneof(
    { arbitrary: number, weight: 1 },
    { arbitrary: fc.tuple(money, money).map(([x, y]) => `${x} / ${y}`), weight: 3 },
    sum(n, other),
    fc.tuple(n, other).map(([x, y]) => `(${x}) * (${y})`),
    fc.tuple(n, divisor()).map(([x, y]) => `(${x}) / (${y})`),
    either(n, other),
  );
}

function divisor(): Text {
  return fc.oneof(
    number,
    fc.tuple(number, limit).map(([a, b]) => `(${a}) - (${b})`),
    fc.constantFrom('3', '-7', '0.3'),
  );
}

function sum(a: Text, b: Text): Text {
  return fc.tuple(a, fc.constantFrom('+', '-'), b).map(([x, sign, y]) => `(${x}) ${sign} (${y})`);
}

function either(a: Text, b: Text): Text {
  return fc.oneof(
    fc.tuple(fc.constantFrom('min', 'max'), a, b).map(([f, x, y]) => `${f}(${x}, ${y})`),
    fc.tuple(choice, a, b).map(([c, x, y]) => `(if ${c} then ${x} else ${y})`),
    a.map((x) => `-(${x})`),
  );
}

function calendarText(): Text {
  const length = fc.constantFrom('P1D', 'P366D', 'P1M', 'P13M', 'P999Y11M', 'P99999D');
  return fc
    .tuple(
      fc.constantFrom('成立日期', '今天'),
      fc.constantFrom('+', '-'),
      length,
      order,
      fc.constantFrom('今天', 'date("9999-12-31")', 'date("2024-02-29")'),
    )
    .map(([a, sign, b, operator, c]) => `${a} ${sign} duration("${b}") ${operator} ${c}`);
}
