import { describe, expect, it } from 'vitest';
import { Form, fieldsOf } from '#platform/forms/pure/form.ts';
import { foundingForm, inputOf } from './foundingForm.ts';

const t = ((key: string) => key) as never;
const term = {
  code: 'catering',
  name: { zh: '餐饮服务', en: 'Catering' },
  permit: 'after' as const,
  permitTitle: '许可证',
};

describe('the form of a founding', () => {
  it.each([
    ['before the place is chosen', [], null],
    ['with the terms of a place', [term], '兜底'],
  ])('is a form like any other %s', (_, terms, clause) => {
    expect(Form.safeParse(foundingForm(t, terms, clause)).error).toBeUndefined();
  });

  it('offers terms and clause once the place has them', () => {
    const ids = (form: Form) => fieldsOf(form).map(({ id }) => id);
    expect(ids(foundingForm(t, [], null))).not.toContain('scope');
    expect(ids(foundingForm(t, [term], '兜底'))).toEqual(expect.arrayContaining(['scope', 'catchAll']));
  });

  it('gives the operation what was filled in', () => {
    const founders = [{ founderName: '赵一诺', mobile: '12000000011', share: '100' }];
    expect(inputOf({ name: '甲', kind: 'individual-business', scope: ['catering'], founders })).toMatchObject(
      {
        kind: 'individual-business',
        scope: ['catering'],
        founders: [{ name: '赵一诺', mobile: '12000000011', share: '100' }],
      },
    );
  });
});
