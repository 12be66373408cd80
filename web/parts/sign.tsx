import styles from './sign.module.css';

/** What a check came to. */
export type Outcome = 'pass' | 'fail' | 'unknown' | 'not-applicable';

/** What a control came to. */
export type Conclusion =
  | 'exceptions-noted'
  | 'incomplete'
  | 'needs-review'
  | 'no-exceptions-noted'
  | 'inherited'
  | 'manual'
  | 'not-applicable';

interface Sign {
  /** The letter that the report shows too. */
  readonly letter: string;
  readonly word: string;
  readonly tone: 'red' | 'amber' | 'blue' | 'green' | 'grey' | 'dashed' | 'plain';
}

/** Signs of outcomes, as in the report. */
export const OUTCOMES: Readonly<Record<Outcome, Sign>> = {
  fail: { letter: '×', word: 'fail', tone: 'red' },
  unknown: { letter: '?', word: 'unknown', tone: 'amber' },
  pass: { letter: '✓', word: 'pass', tone: 'green' },
  'not-applicable': { letter: '–', word: 'not applicable', tone: 'plain' },
};

/** Signs of conclusions, as in the report. */
export const CONCLUSIONS: Readonly<Record<Conclusion, Sign>> = {
  'exceptions-noted': { letter: 'E', word: 'exceptions noted', tone: 'red' },
  incomplete: { letter: 'I', word: 'incomplete', tone: 'amber' },
  'needs-review': { letter: 'R', word: 'needs review', tone: 'blue' },
  'no-exceptions-noted': { letter: 'N', word: 'no exceptions noted', tone: 'green' },
  inherited: { letter: 'A', word: 'inherited from AWS', tone: 'dashed' },
  manual: { letter: 'M', word: 'manual', tone: 'grey' },
  'not-applicable': { letter: '–', word: 'not applicable', tone: 'plain' },
};

/** A sign with its word: colour, letter and word say the same. */
export function StateSign({ sign, children }: { readonly sign: Sign; readonly children?: string }) {
  return (
    <span className={styles.state} data-tone={sign.tone}>
      <span className={styles.letter} aria-hidden="true">
        {sign.letter}
      </span>
      <span>{children ?? sign.word}</span>
    </span>
  );
}

/** The sign of an outcome with its word. */
export function OutcomeSign({ outcome }: { readonly outcome: Outcome }) {
  return <StateSign sign={OUTCOMES[outcome]} />;
}

/** The sign of a conclusion with its word. */
export function ConclusionSign({ conclusion }: { readonly conclusion: Conclusion }) {
  return <StateSign sign={CONCLUSIONS[conclusion]} />;
}
