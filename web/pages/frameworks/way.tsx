import { StateSign } from '../../parts/sign.tsx';

/** How a control is evidenced at best, from the strongest on. */
export const WAYS = ['direct', 'partial', 'supporting', 'inherited', 'people'] as const;
export type Way = (typeof WAYS)[number];

/** Signs of the ways: none of them is a result. */
export const WAY_SIGNS = {
  direct: { letter: 'D', word: 'tested directly', tone: 'green' },
  partial: { letter: 'P', word: 'tested in part', tone: 'blue' },
  supporting: { letter: 'S', word: 'supported', tone: 'plain' },
  inherited: { letter: 'A', word: 'inherited from AWS', tone: 'dashed' },
  people: { letter: 'M', word: 'by people alone', tone: 'grey' },
} as const;

/** A way with its letter and word. */
export function WaySign({ way }: { readonly way: Way }) {
  return <StateSign sign={WAY_SIGNS[way]} />;
}
