import type { closedSets } from './cityAttributes.ts';

type Industry = (typeof closedSets.industry)[number][0];
type Words = Readonly<Record<Industry, readonly string[]>>;

/** Trades overlap between industries, as they do in business licences. */
export const trades: Words = {
  agriculture: ['蔬菜种植', '果树种植', '肉牛养殖', '水产养殖', '农产品初加工', '农机服务'],
  manufacturing: [
    '食品生产',
    '机械制造',
    '电子元件制造',
    '新材料制造',
    '医疗器械生产',
    '软件开发',
    '危险化学品生产',
  ],
  construction: ['房屋建筑施工', '市政工程施工', '装饰装修', '消防工程', '园林绿化'],
  wholesale: ['农产品批发', '建材批发', '医药批发', '食品销售', '机械设备销售', '危险化学品经营'],
  retail: ['食品销售', '日用百货零售', '药品零售', '互联网零售', '汽车销售', '烟草零售'],
  transport: ['道路货物运输', '网络货运', '冷链运输', '客运服务', '危险货物运输'],
  storage: ['普通仓储', '冷链仓储', '供应链管理'],
  post: ['快递服务', '邮政服务'],
  lodging: ['旅馆住宿', '民宿服务', '餐饮服务'],
  catering: ['餐饮服务', '外卖配送', '食品销售', '团膳服务'],
  information: ['数据中心服务', '云计算服务', '互联网信息服务', '增值电信业务'],
  software: ['软件开发', '云计算服务', '人工智能软件开发', '信息系统集成', '网络安全服务', '数据处理服务'],
  'real-estate': ['房地产开发', '房屋租赁'],
  property: ['物业服务', '停车服务', '园林绿化'],
  leasing: ['企业管理咨询', '人力资源服务', '设备租赁', '广告服务', '会展服务', '知识产权服务'],
  other: ['职业培训', '养老服务', '环境治理', '检验检测', '文化演出', '科技中介服务'],
};

export const products: Words = {
  agriculture: ['设施蔬菜', '枸杞', '肉牛', '滩羊', '苹果'],
  manufacturing: ['数控机床', '锂电池材料', '光伏组件', '预制菜', '医用耗材', '工业机器人', '智能仪表'],
  construction: ['房屋建筑', '市政道路', '装配式建筑'],
  wholesale: ['建材', '农资', '药品', '酒类'],
  retail: ['食品', '服装', '家电', '药品'],
  transport: ['公路货运', '冷链物流', '客运'],
  storage: ['冷库', '保税仓'],
  post: ['快递'],
  lodging: ['民宿', '商务酒店'],
  catering: ['快餐', '正餐', '团膳'],
  information: ['算力服务', '云主机', '数据专线'],
  software: ['工业软件', '人工智能平台', '政务系统', '云软件', '网络安全产品'],
  'real-estate': ['商品住宅', '商业地产'],
  property: ['住宅物业', '园区物业'],
  leasing: ['管理咨询', '人力资源', '工程机械租赁'],
  other: ['职业培训', '养老照护', '环境检测', '文艺演出'],
};

export const honours = [
  '科技型中小企业',
  '创新型中小企业',
  '瞪羚企业',
  '绿色工厂',
  '单项冠军',
  '守合同重信用',
  '老字号',
  '知识产权优势企业',
];

export const permits = [
  '食品经营许可',
  '食品生产许可',
  '药品经营许可',
  '道路运输经营许可',
  '危险化学品经营许可',
  '建筑业企业资质',
  '人力资源服务许可',
  '特种设备使用登记',
  '排污许可',
];
