import { asOfDate } from '#platform/rules/pure/vocabulary/asOfDate.ts';
import type { Attribute, AttributeType, Vocabulary } from '#platform/rules/pure/vocabulary/attribute.ts';

/** [id, Chinese name, English name, share of firms of whom nobody knows it] */
type Row = readonly [id: string, zh: string, en: string, unknown: number];

const money: readonly Row[] = [
  ['revenue', '营业收入', 'Operating revenue', 0.08],
  ['last-revenue', '上年营业收入', 'Operating revenue last year', 0.1],
  ['main-income', '主营业务收入', 'Income of main business', 0.22],
  ['high-tech-income', '高新技术产品收入', 'High-tech income', 0.3],
  ['rd-expense', '研发费用', 'Research and development expense', 0.18],
  ['last-rd-expense', '上年研发费用', 'Research and development expense last year', 0.24],
  ['assets', '资产总额', 'Total assets', 0.12],
  ['liabilities', '负债总额', 'Total liabilities', 0.16],
  ['taxable-income', '应纳税所得额', 'Taxable income', 0.14],
  ['tax-paid', '纳税额', 'Tax paid', 0.03],
  ['last-tax-paid', '上年纳税额', 'Tax paid last year', 0.04],
  ['wages', '工资总额', 'Total wages', 0.2],
  ['premiums-paid', '失业保险缴费额', 'Unemployment premiums paid', 0.06],
  ['fixed-investment', '固定资产投资额', 'Fixed asset investment', 0.35],
  ['equipment-investment', '设备投资额', 'Equipment investment', 0.4],
  ['exports', '出口额', 'Exports', 0.02],
  ['loan-balance', '贷款余额', 'Loan balance', 0.28],
  ['loan-interest', '贷款利息支出', 'Loan interest paid', 0.3],
  ['technology-contracts', '技术合同成交额', 'Technology contract value', 0.1],
  ['electricity-cost', '用电支出', 'Electricity cost', 0.25],
];

const number: readonly Row[] = [
  ['headcount', '从业人数', 'Headcount', 0.07],
  ['last-headcount', '上年从业人数', 'Headcount last year', 0.09],
  ['rd-staff', '研发人员数', 'Research staff', 0.26],
  ['college-staff', '大专以上人员数', 'Staff with college education', 0.33],
  ['disabled-staff', '残疾职工人数', 'Disabled staff', 0.11],
  ['graduates-hired', '新招毕业生人数', 'Graduates hired', 0.15],
  ['eligible-hires', '新招重点群体人数', 'Hires from key groups', 0.17],
  ['insured-count', '参保人数', 'Insured staff', 0.03],
  ['insured-months', '失业保险缴费月数', 'Months of unemployment premiums', 0.03],
  ['layoff-rate', '裁员率', 'Layoff rate', 0.05],
  ['patents', '有效专利数', 'Valid patents', 0.02],
  ['invention-patents', '发明专利数', 'Invention patents', 0.02],
  ['software-copyrights', '软件著作权数', 'Software copyrights', 0.04],
  ['standards-led', '主导标准数', 'Standards led', 0.31],
  ['penalties-3y', '近三年行政处罚次数', 'Penalties in three years', 0.01],
  ['niche-years', '细分市场从业年限', 'Years in niche', 0.38],
  ['green-energy-share', '绿电占比', 'Share of green energy', 0.4],
  ['pue', '电能使用效率', 'Power usage effectiveness', 0.05],
];

const date: readonly Row[] = [
  ['established', '成立日期', 'Established on', 0],
  ['high-tech-until', '高企有效期止', 'High-tech status ends', 0.02],
  ['srdi-until', '专精特新有效期止', 'Specialised status ends', 0.02],
  ['last-penalty', '最近处罚日期', 'Last penalty on', 0.01],
  ['last-inspection', '最近检查日期', 'Last inspection on', 0.13],
  ['above-scale-since', '升规入统日期', 'Above scale since', 0.05],
];

const boolean: readonly Row[] = [
  ['tax-arrears', '欠税', 'Owes tax', 0.01],
  ['wage-arrears', '欠薪', 'Owes wages', 0.12],
  ['abnormal', '列入经营异常名录', 'On abnormal list', 0],
  ['dishonest', '严重失信主体', 'Seriously dishonest', 0.005],
  ['high-tech', '高新技术企业', 'High-tech enterprise', 0.01],
  ['srdi', '专精特新企业', 'Specialised enterprise', 0.01],
  ['state-owned', '国有控股', 'State-owned', 0.02],
  ['core-ip', '拥有核心自主知识产权', 'Owns core intellectual property', 0.29],
  ['rd-body', '自建研发机构', 'Own research body', 0.21],
  ['full-insurance', '足额缴纳社保', 'Premiums paid in full', 0.06],
  ['major-accident', '发生重大安全事故', 'Major accident', 0.03],
  ['environment-penalty', '有环保处罚', 'Environmental penalty', 0.03],
];

const texts: readonly Row[] = [
  ['trades', '经营项目', 'Trades', 0.02],
  ['permits', '持有许可', 'Permits held', 0.04],
  ['honours', '荣誉资质', 'Honours', 0.05],
];

/** Closed sets: [value, Chinese, English, how many of a hundred firms]. */
export const closedSets = {
  region: [
    ['east', '东城区', 'East District', 18],
    ['west', '西城区', 'West District', 15],
    ['north', '北山县', 'Beishan County', 9],
    ['south', '南河县', 'Nanhe County', 8],
    ['lake', '湖滨区', 'Lakeside District', 12],
    ['old', '老城区', 'Old Town', 11],
    ['high-tech-zone', '高新区', 'High-tech Zone', 10],
    ['economic-zone', '经开区', 'Economic Zone', 8],
    ['port', '港区', 'Port Zone', 4],
    ['cloud-park', '云谷园区', 'Cloud Park', 3],
    ['food-park', '食品产业园', 'Food Park', 2],
  ],
  industry: [
    ['agriculture', '农林牧渔', 'Agriculture', 5],
    ['manufacturing', '工业', 'Industry', 15],
    ['construction', '建筑业', 'Construction', 9],
    ['wholesale', '批发业', 'Wholesale', 17],
    ['retail', '零售业', 'Retail', 16],
    ['transport', '交通运输业', 'Transport', 4],
    ['storage', '仓储业', 'Storage', 1],
    ['post', '邮政业', 'Post', 1],
    ['lodging', '住宿业', 'Lodging', 2],
    ['catering', '餐饮业', 'Catering', 6],
    ['information', '信息传输业', 'Information transmission', 1],
    ['software', '软件和信息技术服务业', 'Software', 7],
    ['real-estate', '房地产开发经营', 'Real estate', 2],
    ['property', '物业管理', 'Property management', 2],
    ['leasing', '租赁和商务服务业', 'Leasing and business services', 8],
    ['other', '其他未列明行业', 'Other industries', 4],
  ],
  size: [
    ['large', '大型', 'Large', 0],
    ['medium', '中型', 'Medium', 0],
    ['small', '小型', 'Small', 0],
    ['micro', '微型', 'Micro', 0],
  ],
  'tax-grade': [
    ['A', 'A级', 'Grade A', 14],
    ['B', 'B级', 'Grade B', 46],
    ['M', 'M级', 'Grade M', 31],
    ['C', 'C级', 'Grade C', 5],
    ['D', 'D级', 'Grade D', 4],
  ],
  status: [
    ['active', '存续', 'In business', 93],
    ['revoked', '吊销', 'Revoked', 3],
    ['leaving', '迁出', 'Moving out', 1],
    ['closing', '清算', 'In liquidation', 3],
  ],
  form: [
    ['company', '公司', 'Company', 72],
    ['sole', '个人独资企业', 'Sole proprietorship', 10],
    ['partnership', '合伙企业', 'Partnership', 6],
    ['cooperative', '农民专业合作社', 'Cooperative', 5],
    ['branch', '分支机构', 'Branch', 7],
  ],
} as const;

const text: readonly Row[] = [
  ['region', '注册地', 'Place of registration', 0],
  ['industry', '所属行业', 'Industry class', 0.01],
  ['size', '规模类型', 'Size class', 0.07],
  ['tax-grade', '纳税信用等级', 'Tax credit grade', 0.02],
  ['status', '登记状态', 'Registration status', 0],
  ['form', '组织形式', 'Legal form', 0],
  ['main-product', '主导产品', 'Main product', 0.27],
];

/** Share of firms of whom nobody knows the attribute. */
export const unknownShares: Readonly<Record<string, number>> = Object.fromEntries(
  [...text, ...money, ...number, ...date, ...boolean, ...texts].map(([id, , , share]) => [id, share]),
);

export const cityVocabulary: Vocabulary = [
  asOfDate,
  ...attributes('text', text),
  ...attributes('money', money),
  ...attributes('number', number),
  ...attributes('date', date),
  ...attributes('boolean', boolean),
  ...attributes('texts', texts),
];

function attributes(type: AttributeType, rows: readonly Row[]): Attribute[] {
  return rows.map(([id, zh, en]) => {
    const set = closedSets[id as keyof typeof closedSets];
    const values = set?.map(([value, zh, en]) => ({ value, title: { zh, en } }));
    return { id, names: { zh, en }, type, ...(values && { values }) };
  });
}
