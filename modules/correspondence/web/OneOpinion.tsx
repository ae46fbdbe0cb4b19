import { useTranslation } from 'react-i18next';
import { useFormat } from '#platform/i18n/web/useFormat.ts';
import { useName } from '#platform/i18n/web/useName.ts';
import { StateTag } from '#platform/ui/plain/StateTag.tsx';
import type { Tone } from '#platform/ui/plain/stateKinds.ts';
import type { OpinionView } from '../contract.ts';
import { FileLinks } from './FileLinks.tsx';

const TONES: Record<OpinionView['standing'], Tone> = {
  open: 'still',
  late: 'bad',
  answered: 'good',
  withdrawn: 'ended',
};
const VERDICT_TONES: Record<NonNullable<OpinionView['verdict']>, Tone> = {
  agree: 'good',
  conditions: 'near',
  object: 'bad',
};

/** One question and what came back, as far as the reader may see it. */
export function OneOpinion({ opinion, href }: { opinion: OpinionView; href?: string }) {
  const { t } = useTranslation();
  const name = useName();
  const format = useFormat();
  const { agency, standing, verdict, question, words, askedAt, answerBy, answeredAt, answeredBy } = opinion;
  const title = t('correspondence.opinions.asked', { agency: name(agency) });
  const at = answeredAt ? format.dateTime(answeredAt) : '';
  return (
    <article className="talk-opinion">
      <p className="talk-message__head">
        <strong>{href ? <a href={href}>{title}</a> : title}</strong>
        <StateTag tone={TONES[standing]}>{t(`correspondence.opinions.${standing}`)}</StateTag>
        {verdict && (
          <StateTag tone={VERDICT_TONES[verdict]}>{t(`correspondence.verdict.${verdict}`)}</StateTag>
        )}
      </p>
      <p className="talk-note">
        {t('correspondence.opinions.by', { at: format.dateTime(askedAt), by: format.date(answerBy) })}
      </p>
      {question && <p className="talk-message__words">{question}</p>}
      <FileLinks title={t('correspondence.files.sent')} files={opinion.sent} />
      {words && <p className="talk-message__words">{words}</p>}
      {answeredAt && (
        <p className="talk-note">
          {answeredBy
            ? t('correspondence.opinions.answeredBy', { at, name: answeredBy })
            : t('correspondence.opinions.answeredAt', { at })}
        </p>
      )}
      <FileLinks title={t('correspondence.files.answer')} files={opinion.files} />
    </article>
  );
}
