import type { Chance } from './chance.ts';
import { creditCode, identityNumber } from './codes.ts';

/** One piece of a material, before it is set in type. */
export type Block =
  | { is: 'title' | 'heading' | 'text'; text: string }
  | { is: 'field'; label: string; value: string }
  | { is: 'table'; rows: string[][] }
  | { is: 'sign'; label: string; how: 'written' | 'sealed' | 'none' }
  | { is: 'newPage' };

/** What an application says, and what its materials say when nothing is wrong. */
export interface Facts {
  firm: { name: string; uscc: string; legalRepresentative: string; address: string };
  project: string;
  address: string;
  /** Whole yuan. */
  price: number;
  fundYear: number;
  builder: { name: string; code: string };
  manager: { name: string; id: string };
}

export const TODAY = '2026-11-23';
const CITIES = ['银川市', '石嘴山市', '吴忠市', '固原市', '中卫市'];
const DISTRICTS = ['兴庆区', '金凤区', '利通区', '沙坡头区', '大武口区'];
const STREETS = ['北京中路', '黄河东路', '文昌街', '鼓楼南街', '迎宾大道', '朔方路', '清水河街'];
const BRANDS = ['塞上', '贺兰', '宁和', '沙湖', '六盘', '凤城', '银达', '中卫恒', '瑞景', '鸿业'];
const TRADES = ['置业有限公司', '房地产开发有限公司', '实业（集团）有限公司', '建设投资有限责任公司'];
const BUILDERS = ['建筑工程有限公司', '建工集团股份有限公司', '市政工程有限责任公司'];
const SURNAMES = [...'赵钱孙李周吴郑王冯陈马杨'];
const GIVEN = ['建国', '秀英', '志强', '海涛', '文博', '晓燕', '永康', '思远', '俊杰', '丽华'];
const PROJECTS = ['滨河花园', '凤凰新城', '枸杞产业园', '实验小学', '云计算中心', '惠民医院'];

export function makeFacts(chance: Chance): Facts {
  const place = `${chance.pick(CITIES)}${chance.pick(DISTRICTS)}`;
  return {
    firm: {
      name: makeFirm(chance, TRADES),
      uscc: creditCode(chance),
      legalRepresentative: makePerson(chance),
      address: makeAddress(chance, place),
    },
    project: `${chance.pick(PROJECTS)}${chance.pick(['一期', '二期', '三期'])}工程`,
    address: makeAddress(chance, place),
    price: (300 + chance.below(9_000)) * 10_000 + chance.below(9_999),
    fundYear: 2026,
    builder: { name: makeFirm(chance, BUILDERS), code: creditCode(chance) },
    manager: { name: makePerson(chance), id: identityNumber(chance) },
  };
}

export function makeFirm(chance: Chance, kinds: readonly string[] = TRADES): string {
  return `宁夏${chance.pick(BRANDS)}${chance.pick(BRANDS)}${chance.pick(kinds)}`;
}

export function makePerson(chance: Chance): string {
  return chance.pick(SURNAMES) + chance.pick(GIVEN);
}

export function makeAddress(chance: Chance, place: string): string {
  return `${place}${chance.pick(STREETS)}${1 + chance.below(300)}号`;
}
