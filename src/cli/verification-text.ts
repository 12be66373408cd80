import type { VerificationStep } from '../container/verification.ts';
import type { Verification } from '../runs/verify.ts';
import type { ChainVerification } from '../runs/verify-chain.ts';
import { table } from './table.ts';

const WORDS = { passed: 'passed', failed: 'FAILED', 'not-checked': 'not checked' } as const;

/** What became of the verification of a pack or a case, for people. */
export function verificationText({ steps, holds, of }: Verification, columns: number): string {
  return `${stepsText(steps, columns)}\nThe ${of} ${holds ? 'holds' : 'does NOT hold'}.\n`;
}

/** What became of the walk along a chain, for people: its packs in order, what is wrong with each, and the steps. */
export function chainText({ packs, steps, holds }: ChainVerification, columns: number): string {
  const listed = table(
    packs,
    [
      { head: '', cell: ({ verification }) => (verification.holds ? 'holds' : 'FAILED') },
      { head: 'PERIOD', cell: ({ link }) => (link ? periodText(link.period) : 'not known') },
      { head: 'PACK', cell: ({ file }) => file, wraps: true },
    ],
    columns,
  );
  const faults = packs
    .filter(({ verification }) => !verification.holds)
    .map(({ file, verification }) => {
      const open = verification.steps.filter(({ outcome }) => outcome !== 'passed');
      return `${file}:\n${stepsText(open, columns)}\n`;
    });
  const end = `The chain ${holds ? 'holds' : 'does NOT hold'}.\n`;
  return [`${listed}\n`, ...faults, `${stepsText(steps, columns)}\n`, end].join('');
}

const periodText = ({ from, to }: { readonly from: string; readonly to: string }): string =>
  `${from.slice(0, 10)} to ${to.slice(0, 10)}`;

function stepsText(steps: readonly VerificationStep[], columns: number): string {
  return table(
    steps,
    [
      { head: '', cell: ({ outcome }) => WORDS[outcome] },
      { head: 'STEP', cell: ({ title }) => title, wraps: true },
      { head: 'DETAIL', cell: ({ detail }) => detail, wraps: true },
    ],
    columns,
  );
}
