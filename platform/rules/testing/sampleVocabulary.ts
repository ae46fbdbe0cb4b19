import { asOfDate } from '#platform/rules/pure/vocabulary/asOfDate.ts';
import type { Vocabulary } from '#platform/rules/pure/vocabulary/attribute.ts';

/** Attributes of a fictional firm: every type, closed and open sets, a name that plain FEEL cannot read. */
export const sampleVocabulary: Vocabulary = [
  asOfDate,
  { id: 'revenue', names: { zh: '营业收入', en: 'Operating revenue' }, type: 'money' },
  { id: 'revenue2025', names: { zh: '2025年营业收入', en: 'Operating revenue of 2025' }, type: 'money' },
  { id: 'rd-expense', names: { zh: '研发费用', en: 'Research and development expense' }, type: 'money' },
  { id: 'headcount', names: { zh: '从业人数', en: 'Headcount' }, type: 'number' },
  { id: 'last-headcount', names: { zh: '上年从业人数', en: 'Headcount last year' }, type: 'number' },
  {
    id: 'scale',
    names: { zh: '规模类型', en: 'Size class' },
    type: 'text',
    values: [
      { value: 'large', title: { zh: '大型', en: 'Large' } },
      { value: 'medium', title: { zh: '中型', en: 'Medium' } },
      { value: 'small', title: { zh: '小型', en: 'Small' } },
      { value: 'micro', title: { zh: '微型', en: 'Micro' } },
    ],
  },
  { id: 'industry', names: { zh: '所属行业', en: 'Industry' }, type: 'text' },
  {
    id: 'arrears',
    names: { zh: '欠税', en: 'Owes tax' },
    type: 'boolean',
    said: { yes: { zh: '拖欠税款', en: 'Owes tax' }, no: { zh: '没有欠税', en: 'Owes no tax' } },
  },
  { id: 'high-tech', names: { zh: '高新技术企业', en: 'High-tech enterprise' }, type: 'boolean' },
  { id: 'established', names: { zh: '成立日期', en: 'Established on' }, type: 'date' },
  { id: 'high-tech-until', names: { zh: '高企有效期止', en: 'High-tech status ends' }, type: 'date' },
  { id: 'trades', names: { zh: '经营项目', en: 'Trades' }, type: 'texts' },
  {
    id: 'honours',
    names: { zh: '资质', en: 'Titles held' },
    type: 'texts',
    values: [
      { value: 'srdi', title: { zh: '专精特新', en: 'Specialised and innovative' } },
      { value: 'giant', title: { zh: '小巨人', en: 'Little giant' } },
    ],
  },
];
