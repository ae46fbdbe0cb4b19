import { type Answers, Form } from '#platform/forms/pure/form.ts';
import type { FormLookups } from '#platform/forms/web/formLookups.ts';

const three = (names: [string, string, string][]) =>
  names.map(([value, zh, en]) => ({ value, title: { zh, en } }));

/** Every kind of field once, in a form that could be real. */
export const galleryForm: Form = Form.parse({
  sections: [
    {
      id: 'applicant',
      title: { zh: '申请企业', en: 'Applicant' },
      hint: {
        zh: '带底色的内容来自登记机关，无须填写。',
        en: 'What is shaded comes from the register and need not be filled in.',
      },
      fields: [
        {
          id: 'firmName',
          kind: 'text',
          title: { zh: '企业名称', en: 'Name of firm' },
          required: true,
          prefill: 'organisation.name',
          locked: true,
        },
        {
          id: 'representative',
          kind: 'text',
          title: { zh: '法定代表人（负责人）', en: 'Legal representative' },
          required: true,
          max: 20,
          prefill: 'organisation.legalRepresentative',
        },
        {
          id: 'partnerCode',
          kind: 'uscc',
          title: { zh: '受托企业信用代码', en: 'Credit code of the contractor' },
        },
        {
          id: 'mobile',
          kind: 'mobile',
          title: { zh: '联系手机', en: 'Contact mobile' },
          hint: { zh: '办理进展将发送到此号码', en: 'Progress is sent to this number' },
          required: true,
          personal: true,
        },
        { id: 'email', kind: 'email', title: { zh: '电子邮箱', en: 'E-mail' } },
      ],
    },
    {
      id: 'production',
      title: { zh: '生产情况', en: 'Production' },
      fields: [
        {
          id: 'foodClass',
          kind: 'register',
          register: 'low-risk-food-classes',
          title: { zh: '食品类别', en: 'Food class' },
          hint: { zh: '仅限目录内的低风险食品', en: 'Only classes on the low-risk list' },
          required: true,
        },
        {
          id: 'premises',
          kind: 'place',
          within: 'yunting',
          title: { zh: '生产场所所在区县', en: 'District of the premises' },
          required: true,
          prefill: 'organisation.place',
        },
        {
          id: 'area',
          kind: 'number',
          title: { zh: '场所面积', en: 'Floor area' },
          required: true,
          least: '10',
          unit: { zh: '平方米', en: 'm²' },
        },
        { id: 'investment', kind: 'money', title: { zh: '总投资', en: 'Investment' }, required: true },
        {
          id: 'startsOn',
          kind: 'date',
          title: { zh: '计划投产日期', en: 'Planned start' },
          required: true,
          least: 'today',
        },
        {
          id: 'owner',
          kind: 'choice',
          title: { zh: '场所权属', en: 'Premises' },
          required: true,
          options: three([
            ['own', '自有', 'Owned'],
            ['rent', '租赁', 'Rented'],
            ['free', '无偿使用', 'Used free of charge'],
          ]),
        },
        {
          id: 'landlord',
          kind: 'text',
          title: { zh: '出租方', en: 'Landlord' },
          required: true,
          max: 60,
          shownWhen: { field: 'owner', in: ['rent'] },
        },
        {
          id: 'channels',
          kind: 'choices',
          title: { zh: '销售方式', en: 'Ways of selling' },
          required: true,
          options: three([
            ['shop', '自营门店', 'Own shop'],
            ['wholesale', '批发', 'Wholesale'],
            ['net', '网络销售', 'Online'],
          ]),
        },
        {
          id: 'export',
          kind: 'boolean',
          title: { zh: '产品是否出口', en: 'Is any of it exported' },
          required: true,
        },
        {
          id: 'process',
          kind: 'longText',
          title: { zh: '主要工艺', en: 'How it is made' },
          hint: { zh: '按先后顺序写明各道工序', en: 'The steps in their order' },
          required: true,
          max: 120,
        },
      ],
    },
    {
      id: 'people',
      title: { zh: '食品安全管理人员', en: 'Food safety staff' },
      fields: [
        {
          id: 'staff',
          kind: 'repeat',
          title: { zh: '食品安全管理人员', en: 'Food safety staff' },
          required: true,
          atLeast: 1,
          atMost: 5,
          fields: [
            {
              id: 'name',
              kind: 'text',
              title: { zh: '姓名', en: 'Name' },
              required: true,
              max: 30,
              personal: true,
            },
            {
              id: 'idNumber',
              kind: 'residentId',
              title: { zh: '身份证号码', en: 'Resident identity number' },
              required: true,
              personal: true,
            },
          ],
        },
        {
          id: 'agreed',
          kind: 'boolean',
          consent: true,
          title: {
            zh: '本企业承诺以上人员已经培训合格，并愿承担不实承诺的法律责任。',
            en: 'The firm states that these persons are trained, and answers for it if that is untrue.',
          },
          required: true,
        },
      ],
    },
  ],
});

export const galleryAnswers: Answers = {
  firmName: '云汀市青峰茶业有限公司',
  representative: '林青峰',
  premises: 'yunting-old',
  owner: 'rent',
  process: '鲜叶采摘、摊青、杀青、揉捻、干燥、提香、拣剔、包装入库。'.repeat(4),
  investment: '1280000',
  foodClass: 'tea',
  mobile: '13800138000',
  staff: [
    { name: '周晓岚', idNumber: '11010519491231002X' },
    { name: '高远', idNumber: '110105194912310021' },
  ],
};

const places: Record<string, [string, string, string][]> = {
  '': [['yunting', '云汀市', 'Yunting']],
  yunting: [
    ['yunting-old', '老城区', 'Old Town'],
    ['yunting-new', '新城区', 'New Town'],
  ],
  'yunting-old': [
    ['yunting-old-a', '鼓楼街道', 'Drum Tower'],
    ['yunting-old-b', '渡口街道', 'Ferry'],
  ],
};
const classes: [string, string, string][] = [
  ['tea', '茶叶', 'Tea'],
  ['rice', '大米', 'Rice'],
  ['honey', '蜂蜜', 'Honey'],
];

/** Lookups that answer from these few places and classes. */
export function galleryLookups(english: boolean): FormLookups {
  const named = ([id, zh, en]: [string, string, string]) => ({ id, name: english ? en : zh });
  const all = Object.values(places).flat();
  return {
    today: '2026-11-22',
    searchRegister: async (_register, text) =>
      classes
        .map(([key, zh, en]) => ({ key, title: english ? en : zh, note: key }))
        .filter(({ title, key }) => title.includes(text) || key.includes(text)),
    childrenOf: async (place = '') => (places[place] ?? []).map(named),
    pathOf: async (place) => all.filter(([id]) => place === id || place.startsWith(`${id}-`)).map(named),
  };
}
