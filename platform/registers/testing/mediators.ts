import { RegisterDefinition } from '../pure/definition.ts';

/** A roster with a field of every type, for tests. */
export const mediators = RegisterDefinition.parse({
  register: 'mediators',
  title: { zh: '调解员名册', en: 'Mediators' },
  description: { zh: '可以选任的商事调解员。', en: 'Mediators who may be chosen.' },
  owner: 'reform-office',
  place: 'port',
  key: 'number',
  fields: [
    { id: 'number', title: { zh: '编号', en: 'Number' }, type: 'text', required: true },
    { id: 'name', title: { zh: '姓名', en: 'Name' }, type: 'text', required: true, translated: true },
    {
      id: 'field',
      title: { zh: '专长', en: 'Field' },
      type: 'choice',
      required: true,
      values: [
        { value: 'trade', label: { zh: '买卖合同', en: 'Sales' } },
        { value: 'building', label: { zh: '建设工程', en: 'Construction' } },
      ],
    },
    { id: 'cases', title: { zh: '已调解件数', en: 'Cases' }, type: 'number' },
    { id: 'fee', title: { zh: '每件费用', en: 'Fee' }, type: 'money' },
    { id: 'appointed', title: { zh: '聘任日期', en: 'Appointed' }, type: 'date' },
    { id: 'online', title: { zh: '线上调解', en: 'Online' }, type: 'boolean' },
    { id: 'teacher', title: { zh: '带教人', en: 'Teacher' }, type: 'reference', to: 'mediators' },
    { id: 'phone', title: { zh: '手机', en: 'Phone' }, type: 'text', personal: true },
  ],
  public: true,
  source: { document: 'test' },
});

/** A mediator that fits, with changes. */
export function mediator(number: string, changes: Record<string, unknown> = {}): Record<string, unknown> {
  return { number, name: { zh: `调解员${number}`, en: `Mediator ${number}` }, field: 'trade', ...changes };
}
