/** How Teams draws cards, in Fluent's own tokens: the theme changes without drawing again, so nothing typed is lost. */
const token = (name: string): string => `var(--${name})`;
const colour = (base: string, subtle = base): object => ({ default: token(base), subtle: token(subtle) });
const words = {
  default: colour('colorNeutralForeground1', 'colorNeutralForeground3'),
  dark: colour('colorNeutralForeground1', 'colorNeutralForeground3'),
  light: colour('colorNeutralForeground3'),
  accent: colour('colorBrandForegroundLink'),
  good: colour('colorStatusSuccessForeground1'),
  warning: colour('colorStatusWarningForeground3'),
  attention: colour('colorStatusDangerForeground1'),
};
const container = (background: string): object => ({
  backgroundColor: token(background),
  foregroundColors: words,
});
const FONT = 'inherit';
const sizes = { small: 12, default: 14, medium: 16, large: 18, extraLarge: 22 };
const weights = { lighter: 400, default: 400, bolder: 600 };

export const TEAMS_HOST = {
  hostCapabilities: { capabilities: null },
  supportsInteractivity: true,
  fontFamily: FONT,
  fontTypes: {
    default: { fontFamily: FONT, fontSizes: sizes, fontWeights: weights },
    monospace: { fontFamily: 'Consolas, "Courier New", monospace', fontSizes: sizes, fontWeights: weights },
  },
  lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 28 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: token('colorNeutralStroke2') },
  imageSizes: { small: 32, medium: 52, large: 100 },
  containerStyles: {
    default: container('colorNeutralBackground1'),
    emphasis: container('colorNeutralBackground3'),
    good: container('colorStatusSuccessBackground1'),
    attention: container('colorStatusDangerBackground1'),
    warning: container('colorStatusWarningBackground1'),
    accent: container('colorBrandBackground2'),
  },
  textStyles: { heading: { size: 'default', weight: 'bolder', color: 'default', isSubtle: false } },
  textBlock: { headingLevel: 3 },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention', size: 'default' },
      optionalInputs: { weight: 'bolder', size: 'default' },
    },
    errorMessage: { color: 'attention', size: 'small', weight: 'default' },
  },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    iconPlacement: 'leftOfTitle',
    allowTitleToWrap: true,
  },
  adaptiveCard: { allowCustomStyle: false },
  factSet: {
    title: { weight: 'bolder', size: 'default', wrap: true, maxWidth: 150 },
    value: { weight: 'default', size: 'default', wrap: true },
    spacing: 12,
  },
} as const;
