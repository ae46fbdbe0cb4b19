import fc from 'fast-check';

type Text = fc.Arbitrary<string>;

const moneyNames = ['营业收入', '研发费用', '2025年营业收入', 'Operating revenue', 'rd-expense'];
const countNames = ['从业人数', '上年从业人数', 'headcount'];
const dateNames = ['成立日期', '高企有效期止', '今天'];
const truthNames = ['欠税', '高新技术企业', 'Owes tax'];
const industries = ['"软件"', '"软件开发"', '"云软件"', '"茶"', '""'];
const order = fc.constantFrom('<', '<=', '>', '>=', '=', '!=');
const literal = fc.constantFrom('0', '1', '2', '3', '5', '-2', '2.5');

/** What decides an `if` inside a value; short, because the export repeats it. */
const choiceText: Text = fc.constantFrom(
  '欠税',
  'not(高新技术企业)',
  '从业人数 > 2',
  'is known(营业收入) and 欠税',
  '规模类型 = "小型"',
);

/**
 * Texts of rules over the sample vocabulary, every construct of the profile. Numbers are small and a quotient
 * is never computed on, so that an engine on doubles decides each of them rightly. A few of the texts are
 * refused by the linter (`1 < 2`); nothing else may be wrong with any.
 */
export const arbitraryRuleText: Text = fc.oneof(
  // Deep rules hide what a leaf got wrong; rules of one leaf show it.
  leafText(),
  fc.letrec<{ condition: string }>((tie) => ({ condition: conditionText(tie('condition')) })).condition,
);

/** An amount over the sample vocabulary. */
export const arbitraryAmountText: Text = numberText(moneyNames, 2);

function leafText(): Text {
  return fc.oneof(
    { arbitrary: comparisonText(moneyNames), weight: 4 },
    { arbitrary: comparisonText(countNames), weight: 3 },
    { arbitrary: ratioText(), weight: 2 },
    { arbitrary: dateText(), weight: 6 },
    { arbitrary: membershipText(), weight: 4 },
    { arbitrary: fc.constantFrom(...truthNames), weight: 1 },
    { arbitrary: wordsText(), weight: 5 },
    { arbitrary: listText(), weight: 4 },
    { arbitrary: stateText(), weight: 1 },
  );
}

function conditionText(condition: Text): Text {
  const leaf = leafText();
  const pair = fc.tuple(condition, condition);
  return fc.oneof(
    { maxDepth: 3, depthIdentifier: 'rule' },
    { arbitrary: leaf, weight: 5 },
    { arbitrary: pair.map(([a, b]) => `(${a}) and (${b})`), weight: 2 },
    { arbitrary: pair.map(([a, b]) => `(${a}) or (${b})`), weight: 2 },
    { arbitrary: condition.map((a) => `not(${a})`), weight: 2 },
    {
      arbitrary: fc.tuple(condition, condition, condition).map(([a, b, c]) => `if ${a} then ${b} else ${c}`),
      weight: 1,
    },
  );
}

function numberText(names: readonly string[], depth: number): Text {
  const name = fc.constantFrom(...names);
  const count = names === countNames ? [fc.constantFrom('count(经营项目)', 'count(资质)')] : [];
  const leaf = fc.oneof({ arbitrary: name, weight: 4 }, { arbitrary: literal, weight: 1 }, ...count);
  if (depth === 0) return leaf;
  const inner = numberText(names, depth - 1);
  const pair = fc.tuple(inner, inner);
  return fc.oneof(
    { arbitrary: leaf, weight: 4 },
    pair.map(([a, b]) => `(${a}) + ${b.startsWith('-') ? `(${b})` : b}`),
    pair.map(([a, b]) => `(${a}) - (${b})`),
    fc.tuple(inner, literal).map(([a, b]) => `(${a}) * ${b}`),
    inner.map((a) => `-(${a})`),
    fc
      .tuple(fc.constantFrom('min', 'max'), inner, inner, name)
      .map(([f, a, b, c]) => `${f}(${a}, ${b}, ${c})`),
    fc.tuple(choiceText, inner, inner).map(([a, b, c]) => `(if ${a} then ${b} else ${c})`),
  );
}

function comparisonText(names: readonly string[]): Text {
  const side = numberText(names, 2);
  const plain = fc.oneof(fc.constantFrom(...names), literal);
  return fc.oneof(
    fc.tuple(fc.constantFrom(...names), order, plain).map(([a, operator, b]) => `${a} ${operator} ${b}`),
    fc.tuple(side, order, side).map(([a, operator, b]) => `${bracketed(a)} ${operator} ${bracketed(b)}`),
    fc
      .tuple(side, side, side)
      .map(([a, b, c]) => `${bracketed(a)} between ${bracketed(b)} and ${bracketed(c)}`),
  );
}

function ratioText(): Text {
  const limit = fc.constantFrom('0.25', '0.5', '1', '1.75', '-1');
  const money = fc.constantFrom(...moneyNames);
  const quotient = fc.oneof(
    fc.tuple(money, money).map(([a, b]) => `${a} / ${b}`),
    fc
      .tuple(fc.constantFrom(...countNames), fc.constantFrom(...countNames))
      .map(([a, b]) => `${a} / (${b} - 1)`),
  );
  return fc.tuple(quotient, order, limit).map(([a, operator, b]) => `${a} ${operator} ${b}`);
}

function dateText(): Text {
  const name = fc.constantFrom(...dateNames);
  const length = fc.constantFrom('P1M', 'P1Y', 'P1Y1M', 'P1D', 'P30D', 'P0D');
  const monthEnd = fc.constantFrom('date("2024-02-29")', 'date("2025-02-28")', '成立日期');
  const date: Text = fc.oneof(
    { arbitrary: name, weight: 3 },
    fc.constantFrom('date("2024-02-29")', 'date("2025-01-31")', 'date("2025-03-01")'),
    fc.tuple(name, fc.constantFrom('+', '-'), length).map(([a, sign, b]) => `${a} ${sign} duration("${b}")`),
    fc.tuple(fc.constantFrom('min', 'max'), name, name).map(([f, a, b]) => `${f}(${a}, ${b})`),
    fc.tuple(choiceText, name, name).map(([a, b, c]) => `(if ${a} then ${b} else ${c})`),
  );
  return fc.oneof(
    fc.tuple(date, order, date).map(([a, operator, b]) => `${a} ${operator} ${b}`),
    fc.tuple(name, date, date).map(([a, b, c]) => `(${a} in [${b}..${c}))`),
    fc
      .tuple(name, fc.constantFrom('+', '-'), order, monthEnd)
      .map(([a, sign, operator, b]) => `${a} ${sign} duration("P1M") ${operator} ${b}`),
  );
}

function membershipText(): Text {
  const side = numberText(moneyNames, 1);
  const range = fc
    .tuple(fc.constantFrom('[', '('), side, side, fc.constantFrom(']', ')'))
    .map(([open, low, high, close]) => `${open}${low}..${high}${close}`);
  const test = fc.oneof(
    side,
    range,
    fc.tuple(fc.constantFrom('<', '>='), literal).map(([a, b]) => `${a}${b}`),
  );
  const size = fc.constantFrom('"小型"', '"micro"', '"Large"');
  return fc.oneof(
    fc.tuple(fc.constantFrom(...moneyNames), range).map(([a, b]) => `(${a} in ${b})`),
    fc.tuple(fc.constantFrom(...moneyNames), test, test).map(([a, b, c]) => `(${a} in (${b}, ${c}))`),
    fc.tuple(size, size).map(([a, b]) => `(规模类型 in (${a}, ${b}))`),
    size.map((a) => `(规模类型 in [${a}])`),
    fc.tuple(fc.constantFrom('=', '!='), size).map(([operator, a]) => `Size class ${operator} ${a}`),
    fc
      .tuple(fc.constantFrom('=', '!='), fc.constantFrom('true', 'false', '高新技术企业'))
      .map(([a, b]) => `欠税 ${a} ${b}`),
  );
}

function wordsText(): Text {
  const word = fc.constantFrom(...industries, '规模类型', '所属行业');
  return fc.oneof(
    fc.constantFrom('contains', 'starts with').map((f) => `${f}(所属行业, "软件")`),
    fc.tuple(fc.constantFrom('contains', 'starts with'), word).map(([f, a]) => `${f}(所属行业, ${a})`),
    fc.tuple(fc.constantFrom('=', '!='), word).map(([operator, a]) => `所属行业 ${operator} ${a}`),
    fc.tuple(word, word).map(([a, b]) => `(所属行业 in (${a}, ${b}))`),
  );
}

function listText(): Text {
  const word = fc.constantFrom(...industries, '所属行业');
  const test = fc.oneof(
    word.map((a) => `x = ${a}`),
    word.map((a) => `contains(x, ${a})`),
    fc.tuple(word, order).map(([a, operator]) => `x != ${a} and 从业人数 ${operator} 2`),
    fc.constant('some y in 资质 satisfies y = "小巨人" or contains(x, y)'),
  );
  return fc.oneof(
    word.map((a) => `list contains(经营项目, ${a})`),
    fc.constantFrom('"专精特新"', '"giant"', '所属行业').map((a) => `list contains(资质, ${a})`),
    test.map((a) => `some x in 经营项目 satisfies (${a})`),
  );
}

function stateText(): Text {
  const name = fc.constantFrom('营业收入', '从业人数', '所属行业', '欠税', '高企有效期止', '经营项目');
  return fc.tuple(fc.constantFrom('is known', 'has value'), name).map(([f, a]) => `${f}(${a})`);
}

function bracketed(text: string): string {
  return /^[\p{L}\p{N}. -]+$/u.test(text) && !text.includes(' - ') ? text : `(${text})`;
}
