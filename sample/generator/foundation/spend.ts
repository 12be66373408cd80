import { DEV, PROD } from '../places.ts';
import type { World } from '../world.ts';

/** Gives each account three months of spend. In ml-dev, experiments from Studio went on without the tag. */
export function laySpend(world: World): void {
  for (const [index, [Start, End]] of MONTHS.entries()) {
    const month = { Start, End, Estimated: index === 2 };
    const grows = 1 + index / 10;
    add(world, PROD, { ...month, UsageType: 'USE1-Host:ml.m5.xlarge', amount: 1324.8 * grows });
    add(world, PROD, { ...month, UsageType: 'EU-Host:ml.m5.xlarge', amount: 662.4 * grows });
    add(world, PROD, { ...month, UsageType: 'USE1-Train:ml.m5.xlarge', amount: 96.25 * grows });
    add(world, PROD, { ...month, UsageType: 'USE1-DataTransfer-Out-Bytes', amount: 3.17, bare: true });
    add(world, DEV, { ...month, UsageType: 'USE1-Train:ml.g5.2xlarge', amount: 402.6 * grows });
    add(world, DEV, { ...month, UsageType: 'USE1-Studio:JupyterLab-ml.t3.medium', amount: 61.9, bare: true });
    add(world, DEV, { ...month, UsageType: 'USE1-Processing:ml.m5.xlarge', amount: 18.44 * grows });
  }
}

const MONTHS = [
  ['2026-07-01', '2026-08-01'],
  ['2026-08-01', '2026-09-01'],
  ['2026-09-01', '2026-10-01'],
] as const;

interface Line {
  readonly Start: string;
  readonly End: string;
  readonly Estimated: boolean;
  readonly UsageType: string;
  readonly amount: number;
  /** Without the tag of the cost center. */
  readonly bare?: true;
}

function add(world: World, account: string, { amount, bare, ...line }: Line): void {
  world.add(`${account}/global/ce/spend.json`, {
    ...line,
    Tags: bare ? {} : { 'cost-center': 'ml-4410' },
    Amount: amount.toFixed(10),
  });
}
