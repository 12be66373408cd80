import { CONCLUSION_WORDS, type Conclusion } from '../../src/mappings/conclusion.ts';
import { OUTCOME_WORDS } from '../../src/reports/pdf/words.ts';
import { CONCLUSION_SIGNS, OUTCOME_SIGNS } from '../../src/reports/signs.ts';
import styles from './sign.module.css';

export type { Conclusion };

/** What a check came to. */
export type Outcome = 'pass' | 'fail' | 'unknown' | 'not-applicable';

interface Sign {
  /** The letter that the report shows too. */
  readonly letter: string;
  readonly word: string;
  readonly tone: 'red' | 'amber' | 'blue' | 'green' | 'grey' | 'dashed' | 'plain';
}

/** Signs of outcomes, as in the report. */
export const OUTCOMES: Readonly<Record<Outcome, Sign>> = {
  fail: outcomeSign('fail', 'red'),
  unknown: outcomeSign('unknown', 'amber'),
  pass: outcomeSign('pass', 'green'),
  'not-applicable': outcomeSign('not-applicable', 'plain'),
};

/** Signs of conclusions, as in the report. */
export const CONCLUSIONS: Readonly<Record<Conclusion, Sign>> = {
  'exceptions-noted': conclusionSign('exceptions-noted', 'red'),
  incomplete: conclusionSign('incomplete', 'amber'),
  'needs-review': conclusionSign('needs-review', 'blue'),
  'no-exceptions-noted': conclusionSign('no-exceptions-noted', 'green'),
  inherited: conclusionSign('inherited', 'dashed'),
  manual: conclusionSign('manual', 'grey'),
  'not-applicable': conclusionSign('not-applicable', 'plain'),
};

function outcomeSign(outcome: Outcome, tone: Sign['tone']): Sign {
  return { letter: OUTCOME_SIGNS[outcome].letter, word: OUTCOME_WORDS[outcome], tone };
}

function conclusionSign(conclusion: Conclusion, tone: Sign['tone']): Sign {
  return { letter: CONCLUSION_SIGNS[conclusion].letter, word: CONCLUSION_WORDS[conclusion], tone };
}

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
