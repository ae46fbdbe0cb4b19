// Makes the papers that the demo city hands in for pre-review, with their faults: node scripts/demoPapers.ts
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeDocx } from '../platform/extract/testing/makeDocx.ts';
import { linesAsPage, makePdf } from '../platform/extract/testing/makePdf.ts';
import { makeXlsx } from '../platform/extract/testing/makeXlsx.ts';

const folder = resolve(import.meta.dirname, '../packs/demo/papers');
const FIRM = '云溪临江建筑工程有限公司';
const PROJECT = '滨江花园二期工程';
const SITE = '云溪市临江区滨江路1号';

const letters: Record<string, string[]> = {
  // Expired.
  'planning-permit': [
    '建设工程规划许可证',
    `建设单位（个人）：${FIRM}`,
    `建设项目名称：${PROJECT}`,
    `建设位置：${SITE}`,
    '建设规模：23600平方米',
    '有效期：2023年7月1日至2025年6月30日',
  ],
  // Another price than the form, and nobody has signed.
  'construction-contract': [
    '建设工程施工合同',
    `发包人（全称）：${FIRM}`,
    '承包人（全称）：云溪精工机械有限公司',
    '一、工程概况',
    `工程名称为${PROJECT}，工程地点为${SITE}。`,
    '二、合同工期',
    '计划开工日期：2026年12月10日',
    '计划竣工日期：2028年6月30日',
    '三、质量标准',
    '工程质量符合国家现行验收规范的合格标准。',
    '四、签约合同价与合同价格形式',
    '签约合同价：人民币35,800,000.00元',
    '五、质量保修',
    '承包人在质量保修期内承担保修责任。',
    '发包人（签章）：',
    '日期：2026年10月16日',
  ],
  'drawing-review': [
    '施工图设计文件审查合格书',
    `工程名称：${PROJECT}`,
    `建设单位：${FIRM}`,
    '经审查，本工程施工图设计文件符合工程建设强制性标准，审查合格。',
  ],
  'manager-papers': [
    '一级建造师注册证书',
    '姓名：石磊',
    '身份证号：659999199003070006',
    '注册专业：建筑工程',
    '有效期至：2035年12月31日',
  ],
  'builder-licence': [
    '建筑业企业资质证书',
    `企业名称：${FIRM}`,
    '统一社会信用代码：91999900MADEM0070L',
    '资质类别及等级：建筑工程施工总承包壹级',
    '有效期至：2035年12月31日',
  ],
  // Another year.
  'fund-letter': [
    '建设资金已落实承诺书',
    `我单位建设的${PROJECT}，建设资金已经落实，按合同约定支付工程款，不拖欠。`,
    '资金使用年度：2024年度',
    '承诺单位（盖章）：云溪临江建筑工程有限公司（电子印章）',
    '日期：2026年10月16日',
  ],
};

mkdirSync(folder, { recursive: true });
for (const [name, lines] of Object.entries(letters)) {
  writeFileSync(join(folder, `${name}.pdf`), await makePdf([linesAsPage(lines, 26)]));
}
// The total is not the sum.
const prices = [
  ['工程量清单汇总表'],
  ['序号', '项目名称', '单位', '工程量', '合价（元）'],
  [1, '土建工程', '平方米', 23600, 21_800_000],
  [2, '装饰工程', '平方米', 18900, 9_600_000],
  [3, '机电安装', '项', 1, 4_900_000],
  ['', '合计', '', '', 36_800_000],
];
writeFileSync(join(folder, 'price-list.xlsx'), await makeXlsx({ 清单: prices }));
// No emergency plan, and a sample left over.
const safety = [
  '保证工程质量和安全的具体措施',
  '一、质量保证措施',
  '建立项目质量责任制，材料进场检验，隐蔽工程验收，工序交接检查。',
  '二、安全生产措施',
  '设置专职安全员XXX，临边洞口防护，高处作业系挂安全带。',
];
writeFileSync(join(folder, 'safety-measures.docx'), makeDocx(safety));
