import { StateSign } from '../../parts/sign.tsx';

/** Signs of where something dated stands today. */
export const STANDINGS = {
  current: { letter: '✓', word: 'current', tone: 'green' },
  expired: { letter: '×', word: 'expired', tone: 'red' },
  'not-yet': { letter: '…', word: 'not yet', tone: 'blue' },
} as const;
export type Standing = keyof typeof STANDINGS;

/** A standing with its letter and word. */
export function StandingSign({ standing }: { readonly standing: Standing }) {
  return <StateSign sign={STANDINGS[standing]} />;
}
