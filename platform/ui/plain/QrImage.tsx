import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import { qrPath } from './qrPath.ts';
import './content.css';

export interface QrImageProps {
  /** The text in the code, as a rule an address. */
  value: string;
  /** What scanning it does; read out, and shown under the code. */
  label: string;
  /** Edge in pixels; a code on paper needs 2 cm. */
  size?: number;
}

/** A QR code as a drawing, sharp on screen and on paper. What draws it is loaded when needed, and that is said. */
export function QrImage({ value, label, size = 168 }: QrImageProps) {
  const { t } = useTranslation();
  const [drawing, setDrawing] = useState<{ path: string; edge: number }>();
  const [failed, setFailed] = useState(false);
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn tries again
  useEffect(() => {
    let current = true;
    setFailed(false);
    qrPath(value).then(
      (drawn) => current && setDrawing(drawn),
      () => current && setFailed(true),
    );
    return () => {
      current = false;
    };
  }, [value, turn]);
  return (
    <figure className="ow-qr">
      {drawing ? (
        <svg
          role="img"
          aria-label={label}
          width={size}
          height={size}
          viewBox={`0 0 ${drawing.edge} ${drawing.edge}`}
        >
          <path d={drawing.path} shapeRendering="crispEdges" />
        </svg>
      ) : (
        <div className="ow-qr__empty" style={{ width: size, height: size }} role="status">
          <span>{t(failed ? 'ui.qr.failed' : 'ui.qr.making')}</span>
          {failed && <Button onClick={() => setTurn(turn + 1)}>{t('ui.retry')}</Button>}
        </div>
      )}
      <figcaption aria-hidden={drawing ? true : undefined}>{label}</figcaption>
    </figure>
  );
}
