import { StateSign } from '../../parts/sign.tsx';
import type { Run } from './run-queries.ts';

const SIGNS = {
  waiting: { letter: '…', word: 'waiting', tone: 'plain' },
  running: { letter: '▸', word: 'running', tone: 'blue' },
  finished: { letter: '✓', word: 'finished', tone: 'green' },
  failed: { letter: '×', word: 'failed', tone: 'red' },
  canceled: { letter: '–', word: 'canceled', tone: 'grey' },
} as const;

/** The state of a run by colour, sign and word. */
export function RunState({ state }: { readonly state: Run['state'] }) {
  return <StateSign sign={SIGNS[state]} />;
}
