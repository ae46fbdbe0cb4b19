import type { Chance } from './chance.ts';
import { honours, permits, products, trades } from './cityWords.ts';

/** Writes a condition; `about` keeps a policy from asking the same thing twice. */
export interface Maker {
  readonly about: string;
  readonly write: (chance: Chance) => string;
}

const wan = 10_000;

function fixed(about: string, ...texts: string[]): Maker {
  return { about, write: (chance) => chance.pick(texts) };
}

/** A round figure from the list, or one that only this policy has. */
function atLeast(about: string, name: string, round: readonly number[], operator = '>='): Maker {
  return { about, write: (chance) => `${name} ${operator} ${figure(chance, round)}` };
}

function figure(chance: Chance, round: readonly number[]): number {
  const base = chance.pick(round);
  if (base < 10 || chance.hit(0.7)) return base;
  return Math.round(base * (0.8 + 0.4 * chance.next()));
}

function ratio(about: string, upper: string, lower: string, limits: readonly string[]): Maker {
  return {
    about,
    write: (chance) =>
      `${upper} / ${lower} >= ${chance.hit(0.75) ? chance.pick(limits) : (Number(chance.pick(limits)) * (0.9 + 0.2 * chance.next())).toFixed(4)}`,
  };
}

const standing: readonly Maker[] = [
  fixed('dishonest', 'not(严重失信主体)', '严重失信主体 = false'),
  fixed('abnormal', 'not(列入经营异常名录)', 'not(列入经营异常名录 or 严重失信主体)'),
  fixed('arrears', 'not(欠税)', 'not(欠税 or 欠薪)', 'not(欠薪)'),
  fixed('status', '登记状态 = "存续"', '登记状态 != "吊销"', '(登记状态 in ("存续", "迁出"))'),
  fixed(
    'tax-grade',
    '(纳税信用等级 in ("A级", "B级"))',
    '纳税信用等级 = "A级"',
    '(纳税信用等级 in ("A级", "B级", "M级"))',
    '纳税信用等级 != "D级"',
  ),
  fixed('insurance', '足额缴纳社保', '失业保险缴费月数 >= 12', '失业保险缴费月数 >= 3'),
  fixed('accident', 'not(发生重大安全事故)', 'not(发生重大安全事故 or 有环保处罚)'),
  {
    about: 'penalty',
    write: (chance) =>
      chance.pick([
        '近三年行政处罚次数 = 0',
        '近三年行政处罚次数 <= 1',
        'not(has value(最近处罚日期)) or 最近处罚日期 < 今天 - duration("P1Y")',
        'not(最近处罚日期 >= 今天 - duration("P2Y"))',
      ]),
  },
];

const achievement: readonly Maker[] = [
  atLeast('revenue', '营业收入', [500 * wan, 1000 * wan, 2000 * wan, 5000 * wan, 10_000 * wan, 40_000 * wan]),
  atLeast('revenue', '营业收入', [2000 * wan, 20_000 * wan, 40_000 * wan], '<='),
  atLeast('assets', '资产总额', [1000 * wan, 5000 * wan, 20_000 * wan], '<='),
  atLeast('tax', '纳税额', [10 * wan, 50 * wan, 100 * wan, 500 * wan, 1000 * wan]),
  atLeast('headcount', '从业人数', [5, 10, 20, 50, 100, 300]),
  atLeast('headcount', '从业人数', [100, 300, 500], '<='),
  atLeast('rd', '研发费用', [50 * wan, 100 * wan, 200 * wan, 500 * wan]),
  atLeast('investment', '固定资产投资额', [100 * wan, 500 * wan, 1000 * wan, 5000 * wan]),
  atLeast('equipment', '设备投资额', [50 * wan, 200 * wan, 500 * wan]),
  atLeast('exports', '出口额', [10 * wan, 100 * wan, 500 * wan]),
  atLeast('contracts', '技术合同成交额', [50 * wan, 300 * wan]),
  atLeast('taxable', '应纳税所得额', [100 * wan, 300 * wan], '<='),
  atLeast('loan', '贷款余额', [100 * wan, 500 * wan, 1000 * wan], '<='),
  atLeast('hires', '新招毕业生人数', [1, 3, 5, 10, 20]),
  atLeast('patents', '有效专利数', [1, 2, 3, 5]),
  atLeast('inventions', '发明专利数', [1, 2]),
  atLeast('copyrights', '软件著作权数', [1, 3, 6, 8]),
  atLeast('niche', '细分市场从业年限', [2, 3, 5, 8]),
  ratio('rd-ratio', '研发费用', '营业收入', ['0.02', '0.03', '0.04', '0.05', '0.06']),
  ratio('rd-growth', '研发费用', '上年研发费用', ['1', '1.05', '1.1', '1.2']),
  ratio('revenue-growth', '营业收入', '上年营业收入', ['1', '1.05', '1.1', '1.15', '1.2']),
  ratio('tax-growth', '纳税额', '上年纳税额', ['1', '1.1', '1.2']),
  ratio('main-share', '主营业务收入', '营业收入', ['0.6', '0.7', '0.8']),
  ratio('high-tech-share', '高新技术产品收入', '营业收入', ['0.5', '0.6']),
  ratio('rd-staff', '研发人员数', '从业人数', ['0.1', '0.15', '0.2', '0.5']),
  ratio('college', '大专以上人员数', '从业人数', ['0.3', '0.5']),
  ratio('key-hires', '新招重点群体人数', '从业人数', ['0.05', '0.08', '0.1', '0.15']),
  {
    about: 'debt',
    write: (chance) => `负债总额 / 资产总额 <= ${chance.pick(['0.6', '0.7', '0.75', '0.8'])}`,
  },
  {
    about: 'layoffs',
    write: (chance) =>
      chance.pick([
        'if 参保人数 > 30 then 裁员率 <= 0.055 else 裁员率 <= 0.2',
        '裁员率 <= 0.055',
        `裁员率 <= ${(0.03 + 0.1 * chance.next()).toFixed(4)}`,
      ]),
  },
  {
    about: 'rd-tiers',
    write: (chance) =>
      chance.pick([
        'if 营业收入 <= 50000000 then 研发费用 / 营业收入 >= 0.05 else 研发费用 / 营业收入 >= 0.03',
        '研发费用 >= 营业收入 * 0.03 and 研发费用 >= 上年研发费用 * 1.1',
        `(研发费用 + 设备投资额) / 营业收入 >= ${chance.pick(['0.05', '0.08', '0.1'])}`,
      ]),
  },
  {
    about: 'growth',
    write: (chance) =>
      `从业人数 >= 上年从业人数 * ${chance.hit(0.6) ? chance.pick(['1', '1.05', '1.1']) : (1 + 0.3 * chance.next()).toFixed(3)}`,
  },
  {
    about: 'age',
    write: (chance) =>
      chance.pick([
        `成立日期 <= 今天 - duration("P${chance.whole(1, 5)}Y")`,
        `成立日期 >= 今天 - duration("P${chance.pick([24, 30, 36, 42, 60])}M")`,
        `(成立日期 in [date("${chance.whole(2018, 2023)}-01-01")..date("2025-12-31")])`,
      ]),
  },
  {
    about: 'high-tech',
    write: (chance) =>
      chance.pick(['高新技术企业', '高新技术企业 and 高企有效期止 >= 今天', '高新技术企业 or 专精特新企业']),
  },
  fixed('specialised', '专精特新企业', '专精特新有效期止 >= 今天', 'list contains(荣誉资质, "单项冠军")'),
  fixed('core-ip', '拥有核心自主知识产权', '拥有核心自主知识产权 and 自建研发机构', '自建研发机构'),
  fixed('scale', 'has value(升规入统日期)', '升规入统日期 >= date("2025-01-01")'),
  fixed('ownership', 'not(国有控股)', '组织形式 = "公司"', '(组织形式 in ("公司", "农民专业合作社"))'),
  fixed('green', '绿电占比 >= 0.5', '电能使用效率 <= 1.2 and 绿电占比 >= 0.3', '用电支出 / 营业收入 <= 0.05'),
  {
    about: 'trade',
    write: (chance) => {
      const word = chance.pick(chance.pick(Object.values(trades)));
      const part = word.slice(0, 2);
      return chance.hit(0.7)
        ? `list contains(经营项目, "${word}")`
        : `some x in 经营项目 satisfies contains(x, "${part}")`;
    },
  },
  {
    about: 'product',
    write: (chance) => {
      const word = chance.pick(chance.pick(Object.values(products)));
      return chance.hit(0.5)
        ? `contains(主导产品, "${word.slice(-2)}")`
        : `starts with(主导产品, "${word.slice(0, 2)}")`;
    },
  },
  { about: 'permit', write: (chance) => `list contains(持有许可, "${chance.pick(permits)}")` },
  { about: 'honour', write: (chance) => `list contains(荣誉资质, "${chance.pick(honours)}")` },
];

export const conditionMakers = { standing, achievement };
