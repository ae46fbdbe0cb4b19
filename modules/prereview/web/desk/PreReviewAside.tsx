import { useTranslation } from 'react-i18next';
import { useText } from '#platform/i18n/web/useLanguage.ts';
import { CasePart } from '#platform/process/web/desk/CasePart.tsx';
import type { CasePartProps } from '#platform/process/web/desk/caseParts.ts';
import { Notice } from '#platform/ui/plain/Notice.tsx';
import { useCaseReview } from '../useReview.ts';
import { JudgedFinding } from './JudgedFinding.tsx';
import { SettleReview } from './SettleReview.tsx';
import '../prereview.css';

/** What the machine found, material by material, beside the materials: each to be confirmed or dismissed by a person. */
export function PreReviewAside({ view }: CasePartProps) {
  const { t } = useTranslation();
  const text = useText();
  const { data } = useCaseReview(view.case.id);
  if (!data || data.state === 'none') return null;
  const { findings, settled, state, checks } = data;
  const done = findings.filter(({ judged }) => judged !== null).length;
  const materials = [...new Map(findings.map(({ material, materialTitle }) => [material, materialTitle]))];
  return (
    <CasePart
      title={t('prereview.title')}
      mark={findings.length > 0 && t('prereview.judge.progress', { done, all: findings.length })}
    >
      {settled ? (
        <Notice kind="success" title={t('prereview.judge.settled')} />
      ) : (
        <p className="prereview-note">
          {t(state === 'waiting' ? 'prereview.waiting' : 'prereview.deskLead')}
        </p>
      )}
      {state === 'done' && findings.length === 0 && <p>{t('prereview.clean', { count: checks })}</p>}
      {(data.model === 'failed' || data.model === 'waiting') && (
        <p className="prereview-note">{t(`prereview.model.${data.model}`)}</p>
      )}
      {materials.map(([material, title]) => (
        <section key={material} aria-label={text(title)}>
          <h3 className="prereview-material">{text(title)}</h3>
          <ul className="prereview-list">
            {findings
              .filter((finding) => finding.material === material)
              .map((finding) => (
                <li key={finding.id}>
                  <JudgedFinding finding={finding} modelName={data.modelName} mayJudge={data.may.judge} />
                </li>
              ))}
          </ul>
        </section>
      ))}
      {data.may.settle && state === 'done' && <SettleReview view={view} open={findings.length - done} />}
    </CasePart>
  );
}
