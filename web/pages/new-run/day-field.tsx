import { useState } from 'react';
import { Field } from '../../parts/field.tsx';

/** Years of fewer digits are those of somebody who is still typing. */
const WHOLE = /^[1-9]\d{3}-/;

/**
 * A day such as `2026-07-01`. While somebody types, what they have so far stays as it is; `onDay` is told each whole
 * day, and the empty text while there is none.
 */
export function DayField({
  label,
  value,
  onDay,
}: {
  readonly label: string;
  readonly value: string;
  readonly onDay: (day: string) => void;
}) {
  const [draft, setDraft] = useState(value);
  const [told, setTold] = useState(value);
  const [known, setKnown] = useState(value);
  if (value !== known) {
    setKnown(value);
    // What was told comes back later, when more may have been typed.
    if (value !== told) {
      setTold(value);
      setDraft(value);
    }
  }
  const onChange = (typed: string): void => {
    const day = WHOLE.test(typed) ? typed : '';
    setDraft(typed);
    setTold(day);
    onDay(day);
  };
  return (
    <Field label={label}>
      {(props) => (
        <input {...props} type="date" value={draft} onChange={({ target }) => onChange(target.value)} />
      )}
    </Field>
  );
}
