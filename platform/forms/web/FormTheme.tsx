import { ConfigProvider, type ThemeConfig } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { useElder } from '#platform/ui/elder.ts';
import { readTokens } from '#platform/ui/readTokens.ts';
import css from '#platform/ui/tokens.css?raw';

const PX_PER_REM = 16;

/** The parts of antd inside a form at the size of the plain ones: a form is roomier than the desk around it. */
export function FormTheme({ children }: { children: ReactNode }) {
  const elder = useElder();
  const theme = useMemo<ThemeConfig>(() => {
    const token = readTokens(css, { elder });
    const scale = PX_PER_REM * (elder ? 1.25 : 1);
    const size = (name: string) => Number.parseFloat(token[name] ?? '1') * scale;
    return {
      cssVar: { key: 'antd-form' },
      token: {
        controlHeight: size('target'),
        fontSize: size('text-m'),
        borderRadius: Number.parseFloat(token['radius-s'] ?? '2'),
      },
    };
  }, [elder]);
  return <ConfigProvider theme={theme}>{children}</ConfigProvider>;
}
