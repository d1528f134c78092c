import type { Level } from './views.ts';

/** The web app's tokens as plain values: mail programs know neither variables nor `light-dark()`. */
export const light = {
  page: '#f1f4f2',
  surface: '#ffffff',
  sunken: '#f6f8f7',
  line: '#dde3e0',
  ink: '#16201e',
  soft: '#4c5854',
  newbie: { solid: '#3d6b12', on: '#ffffff', tint: '#eaf3da', text: '#3d6b12' },
  advanced: { solid: '#372fa2', on: '#ffffff', tint: '#e9e9fb', text: '#372fa2' },
} as const;

export const dark = {
  page: '#0b0f0e',
  surface: '#171e1c',
  sunken: '#101514',
  line: '#2a3431',
  ink: '#e9efec',
  soft: '#a9b5b0',
  newbie: { solid: '#9fd356', on: '#16230a', tint: '#213112', text: '#a9d86a' },
  advanced: { solid: '#a9a8ff', on: '#14123a', tint: '#252354', text: '#b7b5ff' },
} as const;

/** Inline SVG does not survive Gmail: newbie grows up, advanced goes down, as characters every mail font has. */
export const levelMarks: Record<Level, string> = { newbie: '▲', advanced: '▼' };

export const font = `'Source Sans 3','Segoe UI',-apple-system,BlinkMacSystemFont,Roboto,'Noto Sans',Helvetica,Arial,sans-serif`;

/** Overrides for programs that follow the reader's dark theme (Apple Mail, Outlook on Mac, Thunderbird). */
export const styleSheet = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (max-width: 480px) {
  .h-pad { padding-left: 20px !important; padding-right: 20px !important; }
  .h-page { padding: 0 !important; }
  .h-card { border-radius: 0 !important; }
}
@media (prefers-color-scheme: dark) {
  .h-page { background: ${dark.page} !important; }
  .h-card { background: ${dark.surface} !important; border-color: ${dark.line} !important; }
  .h-ink { color: ${dark.ink} !important; }
  .h-soft { color: ${dark.soft} !important; }
  .h-sunken { background: ${dark.sunken} !important; border-color: ${dark.line} !important; }
  .h-button { background: ${dark.ink} !important; color: ${dark.page} !important; }
${(['newbie', 'advanced'] as const)
  .map(
    (
      level,
    ) => `  .h-${level}-solid { background: ${dark[level].solid} !important; color: ${dark[level].on} !important; }
  .h-${level}-pill { background: ${dark[level].tint} !important; color: ${dark[level].text} !important; }
  .h-${level}-band { background: ${dark[level].solid} !important; }`,
  )
  .join('\n')}
}`;
