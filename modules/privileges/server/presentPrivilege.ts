import type { PrivilegeView } from '../contract.ts';
import type { Benefit, Privilege } from '../domain/privilege.ts';

export function presentPrivilege({ ways, benefits, source, ...body }: Privilege): PrivilegeView {
  const { privilege, title, summary, beneficiaries } = body;
  const { document, item } = source;
  return {
    privilege,
    title,
    summary,
    source: { document, item },
    beneficiaries,
    ways: ways.map(({ id, title: name }) => ({ id, title: name })),
    benefits: benefits.map(presentBenefit),
  };
}

export function presentBenefit({ id, title, description, limit }: Benefit) {
  return { id, title, description: description ?? null, limit: limit ?? null };
}
