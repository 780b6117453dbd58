import {
  createTheme,
  localStorageColorSchemeManager,
  type CSSVariablesResolver,
} from '@mantine/core';

/** Where the choice light, dark or auto is kept; `public/color-scheme.js` reads the same key. */
export const colorSchemeManager = localStorageColorSchemeManager({ key: 'dramatis-color-scheme' });

/** Mantine in Dramatis' type, radii and curtain; colours come from `tokens.css`, never from here. */
export const theme = createTheme({
  primaryColor: 'curtain',
  primaryShade: { light: 7, dark: 6 },
  colors: {
    curtain: [
      'var(--dr-curtain-shade-0)',
      'var(--dr-curtain-shade-1)',
      'var(--dr-curtain-shade-2)',
      'var(--dr-curtain-shade-3)',
      'var(--dr-curtain-shade-4)',
      'var(--dr-curtain-shade-5)',
      'var(--dr-curtain-shade-6)',
      'var(--dr-curtain-shade-7)',
      'var(--dr-curtain-shade-8)',
      'var(--dr-curtain-shade-9)',
    ],
  },
  fontFamily: 'var(--dr-font-ui)',
  headings: { fontFamily: 'var(--dr-font-display)' },
  defaultRadius: 4,
  cursorType: 'pointer',
  respectReducedMotion: true,
});

const bridge = {
  '--mantine-color-body': 'var(--dr-paper-page)',
  '--mantine-color-text': 'var(--dr-ink-body)',
  '--mantine-color-bright': 'var(--dr-ink-strong)',
  '--mantine-color-dimmed': 'var(--dr-ink-muted)',
  '--mantine-color-placeholder': 'var(--dr-ink-muted)',
  '--mantine-color-anchor': 'var(--dr-curtain-text)',
  '--mantine-color-error': 'var(--dr-failed)',
  '--mantine-color-default': 'var(--dr-paper-raised)',
  '--mantine-color-default-hover': 'var(--dr-paper-card)',
  '--mantine-color-default-color': 'var(--dr-ink-strong)',
  '--mantine-color-default-border': 'var(--dr-rule-strong)',
  '--mantine-color-disabled': 'var(--dr-paper-sunk)',
  '--mantine-color-disabled-color': 'var(--dr-ink-muted)',
  '--mantine-primary-color-filled': 'var(--dr-curtain-fill)',
  '--mantine-primary-color-filled-hover': 'var(--dr-curtain-hover)',
  '--mantine-primary-color-contrast': 'var(--dr-curtain-on)',
  '--mantine-primary-color-light': 'var(--dr-curtain-wash)',
  '--mantine-primary-color-light-color': 'var(--dr-curtain-text)',
  '--mantine-color-curtain-filled': 'var(--dr-curtain-fill)',
  '--mantine-color-curtain-filled-hover': 'var(--dr-curtain-hover)',
  '--mantine-color-curtain-text': 'var(--dr-curtain-text)',
};

/**
 * Maps Mantine's variables onto ours. Mantine's own selectors outrank `:root`, so the bridge has to
 * go through the resolver. Both schemes get the same map, because the tokens behind it switch.
 */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: bridge,
  dark: bridge,
});
