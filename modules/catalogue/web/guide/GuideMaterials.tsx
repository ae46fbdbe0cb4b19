import { useTranslation } from 'react-i18next';
import type { MatterGuide } from '../../contract.ts';
import { GuideSection } from './GuideSection.tsx';
import { MaterialGroup } from './MaterialGroup.tsx';

const COLOURS = ['required', 'deferrable', 'unnecessary', 'shared'] as const;

/** Papers in four colours: who has to bring them, or that nobody has to. */
export function GuideMaterials({ guide }: { guide: MatterGuide }) {
  const { t } = useTranslation();
  const shared = guide.body.materials.some(({ colour }) => colour === 'shared');
  return (
    <GuideSection
      id="materials"
      title={t('catalogue.guide.materials.title')}
      lead={
        <>
          {t('catalogue.guide.materials.lead', { count: guide.materials })}{' '}
          {shared && t('catalogue.guide.materials.leadShared')}
        </>
      }
    >
      {COLOURS.map((colour) => (
        <MaterialGroup
          key={colour}
          colour={colour}
          materials={guide.body.materials.filter((material) => material.colour === colour)}
        />
      ))}
    </GuideSection>
  );
}
