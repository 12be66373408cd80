import type { Command } from 'commander';
import { ExhibitError } from '../../core/errors.ts';
import type { Io } from '../io.ts';

/** Adds `exhibit checks [ID]`: every check, and with an id what it does and which controls it speaks of. */
export function addChecks(program: Command, io: Io): void {
  program
    .command('checks')
    .description('list the checks; with an id, what it compares and which controls it speaks of')
    .argument('[check]', 'id of a check')
    .option('--json', 'for machines')
    .action(async (id: string | undefined, { json }: { json?: boolean }) => {
      const rows = await described();
      if (id === undefined) return listChecks(rows, json === true, io);
      const check = rows.find((one) => one.id === id);
      if (!check)
        throw new ExhibitError('USAGE_INVALID', `There is no check "${id}"; "exhibit checks" lists them.`);
      if (json) return io.out(`${JSON.stringify(check, null, 2)}\n`);
      const { wrap } = await import('../table.ts');
      const lines = [
        `${check.id}  (${check.topic}, ${check.severity})`,
        '',
        `Passes:      ${check.title}`,
        `Fails:       ${check.failureTitle}`,
        `Why:         ${check.rationale}`,
        `Procedure:   ${check.procedure}`,
        `Remediation: ${check.remediation}`,
        `Evidence:    ${check.needs.join(', ')}`,
        `Controls:    ${check.controls.map((one) => `${one.framework} ${one.control} (${one.strength})`).join(', ') || '-'}`,
      ];
      io.out(`${lines.flatMap((line) => wrap(line, Math.max(40, io.columns))).join('\n')}\n`);
    });
}

type Described = Awaited<ReturnType<typeof described>>[number];

async function described() {
  const { checks } = await import('../../checks/index.ts');
  const { frameworks } = await import('../../mappings/index.ts');
  return checks.map(({ observe: _, needs, ...check }) => ({
    ...check,
    needs: Object.values(needs).map((kind) => kind.id),
    controls: frameworks.flatMap(({ id: framework, edges }) =>
      edges
        .filter((edge) => edge.check === check.id)
        .map(({ control, strength }) => ({ framework, control, strength })),
    ),
  }));
}

async function listChecks(rows: readonly Described[], json: boolean, io: Io): Promise<void> {
  if (json) return io.out(`${JSON.stringify(rows, null, 2)}\n`);
  const { table } = await import('../table.ts');
  io.out(
    table(
      rows,
      [
        { head: 'CHECK', cell: (row) => row.id },
        { head: 'TOPIC', cell: (row) => row.topic },
        { head: 'SEVERITY', cell: (row) => row.severity },
        { head: 'CONTROLS', cell: (row) => String(row.controls.length) },
        { head: 'PASSES WHEN', cell: (row) => row.title, wraps: true },
      ],
      io.columns,
    ),
  );
}
