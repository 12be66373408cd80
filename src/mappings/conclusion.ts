/** What a pack says of a control. The word "compliant" is not among them. */
export type Conclusion =
  | 'exceptions-noted'
  | 'incomplete'
  | 'inherited'
  | 'manual'
  | 'not-applicable'
  | 'needs-review'
  | 'no-exceptions-noted';

/** In words for people, in the order in which tables list them. */
export const CONCLUSION_WORDS: Readonly<Record<Conclusion, string>> = {
  'exceptions-noted': 'exceptions noted',
  incomplete: 'incomplete',
  'needs-review': 'needs review',
  'no-exceptions-noted': 'no exceptions noted',
  inherited: 'inherited from AWS',
  manual: 'manual',
  'not-applicable': 'not applicable',
};
