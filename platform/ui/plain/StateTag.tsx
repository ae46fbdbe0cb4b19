import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StateShape } from './StateShape.tsx';
import { type StateKind, stateKinds, type Tone } from './stateKinds.ts';
import './states.css';

/** A shared kind brings its own word; a state that data names gives its tone and its word. */
export type StateTagProps = { kind: StateKind; children?: ReactNode } | { tone: Tone; children: ReactNode };

/** A state by word, shape and colour. */
export function StateTag(props: StateTagProps) {
  const { t } = useTranslation();
  const tone = 'kind' in props ? stateKinds[props.kind] : props.tone;
  const word = 'kind' in props ? t(`ui.state.${props.kind}`) : undefined;
  return (
    <span className={`ow-state ow-state--${tone}`}>
      <StateShape tone={tone} />
      {props.children ?? word}
    </span>
  );
}
