import { useEffect, useState } from 'react';
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

/** A QR code as a drawing, sharp on screen and on paper. */
export function QrImage({ value, label, size = 168 }: QrImageProps) {
  const [drawing, setDrawing] = useState<{ path: string; edge: number }>();
  useEffect(() => {
    let current = true;
    void qrPath(value).then((drawn) => current && setDrawing(drawn));
    return () => {
      current = false;
    };
  }, [value]);
  return (
    <figure className="ow-qr">
      <svg
        role="img"
        aria-label={label}
        width={size}
        height={size}
        viewBox={`0 0 ${drawing?.edge ?? 1} ${drawing?.edge ?? 1}`}
      >
        {drawing && <path d={drawing.path} shapeRendering="crispEdges" />}
      </svg>
      <figcaption aria-hidden="true">{label}</figcaption>
    </figure>
  );
}
