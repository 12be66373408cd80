import styles from './strength-word.module.css';

/** How far a check is evidence for a control, in words. */
export const STRENGTH_WORDS = {
  direct: 'tests the condition of the control itself',
  partial: 'tests a necessary part of it',
  supporting: 'gives population or background only',
} as const;

/** How far a check is evidence for a control, as one word behind a title. */
export function StrengthWord({ strength }: { readonly strength: keyof typeof STRENGTH_WORDS }) {
  return (
    <span className={styles.strength} data-strength={strength} title={STRENGTH_WORDS[strength]}>
      {strength}
    </span>
  );
}
