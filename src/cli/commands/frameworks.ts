import type { Command } from 'commander';
import { ExhibitError } from '../../core/errors.ts';
import { FRAMEWORK_IDS } from '../../mappings/framework-id.ts';
import type { Io } from '../io.ts';

/** Adds `exhibit frameworks [ID]`: the control catalogs, and with an id every control with its checks. */
export function addFrameworks(program: Command, io: Io): void {
  program
    .command('frameworks')
    .description('list the control catalogs; with an id, its controls and the checks that speak of them')
    .argument('[framework]', FRAMEWORK_IDS.join(', '))
    .option('--json', 'for machines')
    .action(async (id: string | undefined, { json }: { json?: boolean }) => {
      const { frameworks } = await import('../../mappings/index.ts');
      const { table } = await import('../table.ts');
      if (id === undefined) {
        const rows = frameworks.map(({ controls, edges, ...head }) => ({
          ...head,
          controls: controls.length,
          edges: edges.length,
          controlsWithChecks: new Set(edges.map(({ control }) => control)).size,
        }));
        if (json) return io.out(`${JSON.stringify(rows, null, 2)}\n`);
        return io.out(
          table(
            rows,
            [
              { head: 'ID', cell: (row) => row.id },
              { head: 'TITLE', cell: (row) => row.title },
              { head: 'VERSION', cell: (row) => row.version, wraps: true },
              { head: 'CONTROLS', cell: (row) => String(row.controls) },
              { head: 'WITH CHECKS', cell: (row) => String(row.controlsWithChecks) },
              { head: 'EDGES', cell: (row) => String(row.edges) },
            ],
            io.columns,
          ),
        );
      }
      const framework = frameworks.find((one) => one.id === id);
      if (!framework) {
        const known = frameworks.map((one) => one.id).join(', ');
        throw new ExhibitError('USAGE_INVALID', `There is no framework "${id}"; known are ${known}.`);
      }
      const rows = framework.controls.map((control) => ({
        ...control,
        edges: framework.edges.filter((edge) => edge.control === control.id),
      }));
      if (json) return io.out(`${JSON.stringify({ ...framework, controls: rows }, null, 2)}\n`);
      io.out(`${framework.title} ${framework.version}\n${framework.notice}\n\n`);
      io.out(
        table(
          rows,
          [
            { head: 'CONTROL', cell: (row) => row.id },
            { head: 'LABEL', cell: (row) => row.title, wraps: true },
            { head: 'AWS DATA', cell: (row) => row.evidenceClass },
            {
              head: 'CHECKS',
              cell: (row) => row.edges.map(({ check }) => check).join(' ') || '-',
              wraps: true,
            },
          ],
          io.columns,
        ),
      );
    });
}
