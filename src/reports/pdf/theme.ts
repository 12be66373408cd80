/** Names of the registered fonts. */
export type Face = 'sans' | 'italic' | 'semibold' | 'mono' | 'mono-medium';

/** How a line of text looks; sizes and leading in points. */
export interface Style {
  readonly face: Face;
  readonly size: number;
  /** Distance from one baseline to the next. */
  readonly leading: number;
  readonly color: string;
}

/** Every colour of the report. In grey they keep their order from dark to light. */
export const COLOR = {
  ink: '#18202b',
  muted: '#566273',
  rule: '#c4ccd6',
  faint: '#f2f4f7',
  paper: '#ffffff',
  accent: '#123f57',
  link: '#1b4f72',
  red: '#8f1d22',
  redFaint: '#f8e6e5',
  amber: '#8a5a00',
  amberFill: '#f2c66b',
  blue: '#285d8c',
  blueFaint: '#dbe8f3',
  green: '#23614a',
  greenFaint: '#e3f0ea',
  greyFill: '#dfe3e8',
} as const;

const style = (face: Face, size: number, leading: number, color: string = COLOR.ink): Style => ({
  face,
  size,
  leading,
  color,
});

/** Every style of the report, by role. */
export const TEXT = {
  display: style('semibold', 30, 36, COLOR.accent),
  coverLine: style('sans', 12, 17),
  h1: style('semibold', 19, 24, COLOR.accent),
  h2: style('semibold', 13, 17, COLOR.accent),
  h3: style('semibold', 10.5, 14),
  h4: style('semibold', 8.6, 12),
  lead: style('sans', 10.5, 15.5),
  body: style('sans', 9, 13),
  strong: style('semibold', 9, 13),
  note: style('italic', 8, 11.2, COLOR.muted),
  cell: style('sans', 7.8, 10.6),
  cellStrong: style('semibold', 7.8, 10.6),
  cellMuted: style('sans', 7.2, 9.8, COLOR.muted),
  cellLink: style('sans', 7.8, 10.6, COLOR.link),
  head: style('semibold', 6.9, 9.2, COLOR.muted),
  label: style('semibold', 6.9, 9.6, COLOR.muted),
  mono: style('mono', 7.1, 10),
  monoSmall: style('mono', 6.4, 8.8, COLOR.muted),
  monoLink: style('mono', 6.4, 8.8, COLOR.link),
  code: style('mono', 7.6, 11.4),
  running: style('sans', 7, 9, COLOR.muted),
  runningMono: style('mono', 6.4, 9, COLOR.muted),
} as const;

/** Margins of every page in points; the page itself is A4 unless a drawing needs more. */
export const MARGIN = { left: 48, right: 48, top: 66, bottom: 54 } as const;

/** Page sizes in points: width and height. */
export const PAPER = {
  portrait: [595.28, 841.89],
  landscape: [841.89, 595.28],
  large: [1190.55, 841.89],
} as const;
export type Paper = keyof typeof PAPER;
