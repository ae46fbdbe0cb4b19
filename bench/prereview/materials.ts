import type { Chance } from './chance.ts';
import type { Block, Facts } from './plan.ts';
import { sayAmount, sayCode, sayDate, sayName, sayValidity } from './sayings.ts';

/** What a material says; a defect is planted by changing it before it is written down. */
export interface Content {
  title: string;
  developer: string;
  address: string;
  from: string;
  until: string;
  area: string;
  price: number;
  begin: string;
  end: string;
  signed: 'written' | 'sealed' | 'none';
  builder: { name: string; code: string };
  manager: { name: string; id: string };
  year: number;
  rows: [string, string, number, number][];
  total: number;
  leftOut: string[];
  extra: Block[];
}

export type MaterialId =
  | 'planning-permit'
  | 'construction-contract'
  | 'drawing-review'
  | 'manager-papers'
  | 'builder-licence'
  | 'price-list'
  | 'fund-letter'
  | 'safety-measures';

const field = (label: string, value: string): Block => ({ is: 'field', label, value });
const text = (words: string): Block => ({ is: 'text', text: words });
const heading = (words: string): Block => ({ is: 'heading', text: words });
const title = (words: string): Block => ({ is: 'title', text: words });

type Write = (content: Content, facts: Facts, chance: Chance) => Block[];

/** How each material is written, in several wordings. */
export const writers: Record<MaterialId, Write> = {
  'planning-permit': (c, facts, chance) => [
    text('中华人民共和国'),
    title(c.title),
    text(`建字第6401${chance.below(90000) + 10000}号`),
    text(
      '根据《中华人民共和国城乡规划法》第四十条规定，经审核，本建设工程符合国土空间规划和用途管制要求，颁发此证。',
    ),
    field(label(chance, ['建设单位（个人）', '建设单位'], '业主单位'), sayName(chance, c.developer)),
    field(chance.pick(['建设项目名称', '项目名称']), facts.project),
    field(label(chance, ['建设位置', '建设地点', '建设地址'], '项目坐落'), c.address),
    field(label(chance, ['建设规模', '总建筑面积'], '拟建面积'), c.area),
    field(
      label(chance, ['有效期', '有效期限', '有效期至'], '本证截止日期'),
      sayValidity(chance, c.from, c.until),
    ),
    text('遵守事项：未经发证机关审核同意，本证的各项规定不得随意变更。'),
    ...c.extra,
  ],
  'construction-contract': (c, facts, chance) => {
    const part = (name: string, ...blocks: Block[]) => (c.leftOut.includes(name) ? [] : blocks);
    const number = openNumbers(chance);
    return [
      title(c.title),
      chance.true(RARE)
        ? text(`${c.developer}（以下简称甲方）将下列工程发包给${c.builder.name}（以下简称乙方）。`)
        : field(
            label(chance, ['发包人（全称）', '发包人', '发包方', '甲方'], '建设方'),
            sayName(chance, c.developer),
          ),
      field(chance.pick(['承包人（全称）', '承包人']), c.builder.name),
      text(
        '根据《中华人民共和国民法典》《中华人民共和国建筑法》及有关法律规定，双方就下列工程施工事项协商一致，共同达成如下协议。',
      ),
      ...part(
        '工程概况',
        heading(number('工程概况')),
        text(`工程名称为${facts.project}，工程地点为${c.address}。`),
      ),
      ...part('合同工期', heading(number(chance.pick(['合同工期', '工期'])))),
      field('计划开工日期', sayDate(chance, c.begin)),
      field('计划竣工日期', sayDate(chance, c.end)),
      ...part('质量标准', heading(number('质量标准')), text('工程质量符合国家现行验收规范的合格标准。')),
      ...part(
        '签约合同价',
        heading(number(chance.pick(['签约合同价与合同价格形式', '合同价款']))),
        field(label(chance, ['签约合同价', '合同总价'], '合同金额'), sayAmount(chance, c.price)),
      ),
      ...part(
        '保修',
        text(
          chance.pick([
            '承包人在质量保修期内承担保修责任。',
            '双方另行签订工程质量保修书，保修期按规定执行。',
          ]),
        ),
      ),
      ...c.extra,
      { is: 'sign', label: chance.pick(['发包人（签章）', '发包方盖章', '法定代表人签字']), how: c.signed },
    ];
  },
  'drawing-review': (c, facts, chance) => [
    title(c.title),
    field('工程名称', facts.project),
    field('建设单位', sayName(chance, c.developer)),
    field('工程地址', c.address),
    text('经审查，本工程施工图设计文件符合工程建设强制性标准，审查合格。'),
    ...c.extra,
  ],
  'manager-papers': (c, _facts, chance) => [
    title('一级建造师注册证书'),
    field(chance.pick(['姓名', '姓 名']), c.manager.name),
    field(
      label(chance, ['身份证号', '身份证号码', '公民身份号码'], '证件号码'),
      sayCode(chance, c.manager.id),
    ),
    field('注册专业', '建筑工程'),
    field('聘用企业', c.builder.name),
    field(
      label(chance, ['有效期', '使用有效期', '注册有效期'], '到期日'),
      sayValidity(chance, c.from, c.until),
    ),
    ...c.extra,
  ],
  'builder-licence': (c, _facts, chance) => [
    title('建筑业企业资质证书'),
    field(label(chance, ['企业名称', '单位名称'], '持证单位'), sayName(chance, c.builder.name)),
    field(chance.pick(['统一社会信用代码', '统一社会信用代码', '信用代码']), sayCode(chance, c.builder.code)),
    field('资质类别及等级', '建筑工程施工总承包壹级'),
    field(
      label(chance, ['有效期', '有效期至', '证书有效期'], '截止日期'),
      sayValidity(chance, c.from, c.until),
    ),
    ...c.extra,
  ],
  'price-list': (c, facts, chance) => {
    const columns = [
      '序号',
      label(chance, ['项目名称', '分项名称'], '子目'),
      chance.pick(['单位', '计量单位']),
      '工程量',
      chance.pick(['合价（元）', '合价', '金额（元）']),
    ];
    const kept = columns.map((_, n) => n).filter((n) => !c.leftOut.includes(String(n)));
    const cut = (row: string[]) => kept.map((n) => row[n] ?? '');
    const money = chance.pick([
      (v: number) => `${v}`,
      (v: number) => v.toLocaleString('en-US'),
      (v: number) => `${v}.00`,
    ]);
    const rows = c.rows.map(([name, unit, amount, price], n) => [
      String(n + 1),
      name,
      unit,
      String(amount),
      money(price),
    ]);
    return [
      title('工程量清单汇总表'),
      text(`工程名称 ${facts.project}`),
      {
        is: 'table',
        rows: [
          cut(columns),
          ...rows.map(cut),
          cut(['', chance.pick(['合计', '总计']), '', '', money(c.total)]),
        ],
      },
      ...c.extra,
    ];
  },
  'fund-letter': (c, facts, chance) => [
    title('建设资金已落实承诺书'),
    text(`我单位建设的${facts.project}，建设资金已经落实，按合同约定支付工程款，不拖欠。`),
    field(
      label(chance, ['资金使用年度', '使用年度'], '对应预算年份'),
      chance.pick([`${c.year}年度`, `${c.year}年`, `${c.year}`]),
    ),
    ...c.extra,
    { is: 'sign', label: chance.pick(['承诺单位（盖章）', '承诺单位盖章', '法定代表人签字']), how: c.signed },
  ],
  'safety-measures': (c, facts, chance) => {
    const number = openNumbers(chance);
    const part = (name: string, words: string, body: string): Block[] =>
      c.leftOut.includes(name) ? [] : [heading(number(words)), text(body)];
    return [
      title('保证工程质量和安全的具体措施'),
      text(`工程名称 ${facts.project}`),
      ...part(
        '质量',
        label(chance, ['质量保证措施', '工程质量保证体系'], '质量控制办法'),
        '建立项目质量责任制，材料进场检验，隐蔽工程验收，样板引路，工序交接检查。',
      ),
      ...part(
        '安全',
        chance.pick(['安全生产措施', '安全保证措施']),
        '设置专职安全员，临边洞口防护，高处作业系挂安全带，起重机械验收后使用。',
      ),
      ...c.extra,
      ...part(
        '应急',
        label(chance, ['应急预案', '应急救援预案'], '突发情况处置'),
        '成立应急小组，配备器材，定期演练，发生事故立即上报并组织救援。',
      ),
    ];
  },
};

const RARE = 0.06;

/** A label as most write it; now and then one that nobody thought of. */
function label(chance: Chance, usual: readonly string[], rare: string): string {
  return chance.true(RARE) ? rare : chance.pick(usual);
}

/** 一、 or 第一条 or 1. or nothing, one way in a document. */
function openNumbers(chance: Chance): (words: string) => string {
  const way = chance.pick(['一、', '第一条 ', '1. ', '（一）', '第一章 ']);
  let n = 0;
  return (words) => {
    n++;
    return way.replace('一', '一二三四五六七八九'[n - 1] ?? '十').replace('1', String(n)) + words;
  };
}
