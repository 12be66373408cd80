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

/** A way by its letter where there is no room for the word, which the pointer and the reader of screens still get. */
export function WayLetter({ way }: { readonly way: Way }) {
  const { word } = WAY_SIGNS[way];
  return (
    <span title={word}>
      <StateSign sign={WAY_SIGNS[way]}>{''}</StateSign>
      <span className="visually-hidden">{word}</span>
    </span>
  );
}
