import type { ThemeConfig } from 'antd';
import { readTokens, type Tokens } from './readTokens.ts';

const PX_PER_REM = 16;

/**
 * antd's theme from the text of tokens.css. antd's own status colours and grey texts fail WCAG AA, so every
 * colour that it would derive for text is given here.
 * @param touch a screen worked with a thumb: nothing is lower than `--target`, small parts neither
 */
export function antdTheme(css: string, { elder = false, touch = false } = {}): ThemeConfig {
  const token = readTokens(css, { elder });
  const control = pixels(token, touch ? 'target' : 'desk-control');
  const text = pixels(token, 'desk-text');
  return {
    // One class less in every selector; there is only one version of antd on the page.
    hashed: false,
    // The key becomes a class on every part of antd.
    cssVar: { key: 'antd-tokens' },
    token: {
      ...statusColours(token),
      colorPrimary: token['accent'],
      colorLink: token['accent'],
      colorLinkHover: token['accent-deep'],
      colorInfo: token['accent'],
      colorInfoBg: token['accent-soft'],
      colorTextBase: token['ink'],
      colorText: token['ink'],
      colorTextSecondary: token['ink-soft'],
      colorTextTertiary: token['ink-faint'],
      colorTextQuaternary: token['ink-faint'],
      colorTextDescription: token['ink-soft'],
      colorTextPlaceholder: token['ink-faint'],
      colorTextDisabled: token['ink-faint'],
      colorIcon: token['ink-faint'],
      colorBorder: token['line-strong'],
      colorBorderSecondary: token['line'],
      colorSplit: token['line'],
      colorBgLayout: token['ground'],
      colorBgContainerDisabled: token['sunk'],
      controlItemBgHover: token['ground'],
      controlItemBgActive: token['accent-soft'],
      // The page decides: it differs by language.
      fontFamily: 'inherit',
      fontSize: text,
      controlHeight: control,
      ...(touch && { controlHeightSM: control }),
      borderRadius: pixels(token, 'radius'),
      boxShadow: token['raised'],
      boxShadowSecondary: token['raised'],
      motionUnit: 0.06,
      linkDecoration: 'none',
      linkHoverDecoration: 'underline',
      controlOutlineWidth: 3,
      lineWidthFocus: 3,
    },
    components: {
      Button: {
        fontWeight: 500,
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
        ...(touch && { paddingInlineSM: 15 }),
      },
      Table: {
        headerBg: token['paper'],
        headerColor: token['ink-soft'],
        headerSplitColor: 'transparent',
        borderColor: token['line'],
        rowHoverBg: token['ground'],
        rowSelectedBg: token['accent-soft'],
        rowSelectedHoverBg: token['accent-soft'],
        headerBorderRadius: 0,
        cellPaddingBlockSM: 6,
      },
      Alert: { fontSizeLG: text },
      Modal: { titleFontSize: text + 4 },
    },
  };
}

function statusColours(token: Tokens): ThemeConfig['token'] {
  return {
    colorSuccess: token['good'],
    colorSuccessText: token['good'],
    colorSuccessBg: token['good-soft'],
    colorWarning: token['near'],
    colorWarningText: token['near'],
    colorWarningBg: token['near-soft'],
    colorError: token['bad'],
    colorErrorText: token['bad'],
    colorErrorBg: token['bad-soft'],
    colorErrorHover: token['bad-deep'],
  };
}

function pixels(token: Tokens, name: string): number {
  const value = token[name] ?? '';
  const number = Number.parseFloat(value);
  if (Number.isNaN(number)) throw new Error(`tokens.css: --${name} is no length`);
  return value.endsWith('rem') ? number * PX_PER_REM : number;
}
