import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import './case.css';

interface DocumentViewerProps {
  name: string;
  /** Media type as the server found it: `image/png`, `application/pdf`. */
  type: string;
  /** Where this reader may fetch it. */
  href: string;
}

const STEP = 1.25;
const TURN = 90;

/** A picture that can be turned and enlarged, a PDF in the browser's own viewer, or a way to save the file. */
export function DocumentViewer({ name, type, href }: DocumentViewerProps) {
  const { t } = useTranslation();
  const [turn, setTurn] = useState(0);
  const [zoom, setZoom] = useState(1);
  const isPicture = type.startsWith('image/');
  return (
    <figure className="desk-document">
      <figcaption className="desk-document__bar">
        <strong>{name}</strong>
        {isPicture && (
          <>
            <Button size="small" onClick={() => setZoom(zoom * STEP)}>
              {t('ui.document.larger')}
            </Button>
            <Button size="small" onClick={() => setZoom(zoom / STEP)}>
              {t('ui.document.smaller')}
            </Button>
            <Button size="small" onClick={() => setTurn((turn + TURN) % 360)}>
              {t('ui.document.turn')}
            </Button>
          </>
        )}
        {(isPicture || type === 'application/pdf') && (
          <a href={href} target="_blank" rel="noreferrer">
            {t('ui.document.open')}
          </a>
        )}
        <a href={href} download={name}>
          {t('ui.document.save')}
        </a>
      </figcaption>
      {isPicture && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        <div className="desk-document__frame" tabIndex={0}>
          <img
            src={href}
            alt={name}
            style={{ rotate: `${turn}deg`, width: `${zoom * 100}%`, maxWidth: 'none' }}
          />
        </div>
      )}
      {type === 'application/pdf' && <iframe className="desk-document__frame" src={href} title={name} />}
      {!isPicture && type !== 'application/pdf' && <p className="desk-help">{t('ui.document.noPreview')}</p>}
    </figure>
  );
}
