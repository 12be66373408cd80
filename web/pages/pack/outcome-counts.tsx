import { numberText } from '../../parts/number.ts';
import type { Outcome } from '../../parts/sign.tsx';

const COUNTED = [
  ['fail', 'Fail'],
  ['unknown', 'Unknown'],
  ['pass', 'Pass'],
  ['not-applicable', 'Not appl.'],
] as const satisfies readonly (readonly [Outcome, string])[];

/** Columns that numbers of items take, one for each outcome. */
export const OUTCOME_COLUMNS = COUNTED.length;

/** The heads of the columns of numbers of items. */
export function OutcomeHeads() {
  return COUNTED.map(([outcome, head]) => (
    <th key={outcome} scope="col" data-align="end">
      {head}
    </th>
  ));
}

/** Numbers of items, each under its outcome. */
export function OutcomeCounts({ counts }: { readonly counts: Readonly<Record<Outcome, number>> }) {
  return COUNTED.map(([outcome]) => <CountCell key={outcome} of={counts[outcome]} tone={outcome} />);
}

/** A number in a row; what is none steps back. */
export function CountCell({ of, tone }: { readonly of: number; readonly tone?: Outcome }) {
  return (
    <td data-align="end" data-tone={of === 0 ? 'none' : tone}>
      {numberText(of)}
    </td>
  );
}
