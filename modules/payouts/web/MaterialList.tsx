import type { AwardView } from '../contract.ts';
import './payouts.css';

/** Files that came with a claim. */
export function MaterialList({ materials }: Pick<AwardView, 'materials'>) {
  return (
    <ul className="payouts-plain">
      {Object.values(materials)
        .flat()
        .map(({ id, name }) => (
          <li key={id}>
            <a href={`/api/files/${id}`} target="_blank" rel="noreferrer">
              {name}
            </a>
          </li>
        ))}
    </ul>
  );
}
