import type { Certificate } from '../pure/certificate.ts';

/** A fictional licence with the things that go wrong in print: long values, punctuation, numbers, blanks. */
export const sampleCertificate: Certificate = {
  title: '食品生产许可证',
  subtitle: '（低风险食品　告知承诺）',
  number: 'SC11499990000018',
  fields: [
    { label: '生产者名称', value: '青峰茶业有限公司' },
    { label: '统一社会信用代码', value: '91999900MADEM0011H' },
    { label: '法定代表人', value: '林知夏' },
    { label: '住所', value: '云溪市高新区创业大道18号云溪科技园3号楼' },
    { label: '食品类别', value: '茶叶及相关制品（绿茶、红茶、代用茶）；糕点（热加工糕点）' },
    { label: '有效期', value: '2026年11月22日至2031年11月21日' },
  ],
  statement: '持证人应当保持与许可时一致的生产条件，按照承诺组织生产，并接受许可后的全覆盖例行检查。',
  issuer: '云溪市行政审批服务局',
  issuedOn: '2026-11-22',
  seal: { ring: '云溪市行政审批服务局', centre: '审批专用章' },
  qr: 'https://demo.onewindow.example/verify/SC11499990000018?check=青峰',
  language: 'zh-CN',
};

export const englishCertificate: Certificate = {
  ...sampleCertificate,
  title: 'Food Production Licence',
  subtitle: 'Low-risk food, by commitment',
  fields: [
    { label: 'Producer', value: 'Qingfeng Tea Company Limited (青峰茶业)' },
    { label: 'Unified social credit code', value: '91999900MADEM0011H' },
    {
      label: 'Class of food',
      value: 'Tea and tea products; pastry (baked) – first floor office, affluent fjord',
    },
  ],
  statement: 'The holder keeps the conditions of production as they were when the licence was granted.',
  issuer: 'Yunxi Administrative Approval Service Bureau',
  orientation: 'landscape',
  language: 'en',
};
