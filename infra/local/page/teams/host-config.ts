/** How this Teams wants cards to look: the renderer's own terms for sizes, colours and spacing. */
const INK = '#242424';
const SUBTLE = '#616161';
const foreground = (colour: string) => ({ default: colour, subtle: colour === INK ? SUBTLE : colour });
const colours = {
  default: foreground(INK),
  accent: foreground('#4f52b2'),
  good: foreground('#0e700e'),
  warning: foreground('#8f4e00'),
  attention: foreground('#b10e1c'),
  dark: foreground(INK),
  light: foreground(SUBTLE),
};
const style = (backgroundColor: string) => ({ backgroundColor, foregroundColors: colours });

/** @param padding around a whole card (px): one in a message stands in a frame, one in a dialog has the dialog's; the renderer takes 0 for absent. */
export const hostConfig = (padding: number) => ({
  fontFamily: 'inherit',
  fontSizes: { small: 12, default: 14, medium: 15, large: 17, extraLarge: 21 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  lineHeights: { small: 17, default: 20, medium: 21, large: 24, extraLarge: 28 },
  spacing: { small: 6, default: 10, medium: 14, large: 20, extraLarge: 28, padding },
  separator: { lineThickness: 1, lineColor: '#e3e3e8' },
  supportsInteractivity: true,
  containerStyles: {
    default: style('#ffffff'),
    emphasis: style('#f5f5fb'),
    good: style('#eef7ee'),
    attention: style('#fcf0f1'),
    warning: style('#fdf6ec'),
    accent: style('#eeeefa'),
  },
  actions: {
    maxActions: 6,
    buttonSpacing: 8,
    spacing: 'default',
    showCard: { actionMode: 'inline', inlineTopMargin: 10, style: 'emphasis' },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder' },
    },
    errorMessage: { color: 'attention', spacing: 'small' },
  },
  imageSizes: { small: 40, medium: 80, large: 160 },
});
