import { type StoredPackEntry, storedPacks } from '../../runs/stored-packs.ts';
import type { Io } from '../io.ts';
import { table } from '../table.ts';
import { configuredStore, type StoreChoice } from './configured-store.ts';

/** Prints the packs of a store. @throws STORE_FAILED when it cannot be listed */
export async function listPacks(
  { json = false, ...choice }: StoreChoice & { readonly json?: boolean },
  io: Io,
): Promise<void> {
  const packs = await storedPacks(await configuredStore(choice, io));
  if (json) return io.out(`${JSON.stringify(packs, null, 2)}\n`);
  if (packs.length === 0) return io.out('There are no packs in the store.\n');
  const itemsOf = ({ statement }: StoredPackEntry) => statement?.summary.items;
  io.out(
    table(
      packs,
      [
        { head: 'NAME', cell: ({ name }) => name },
        { head: 'FROM', cell: ({ statement }) => dayOf(statement?.period.from) },
        { head: 'TO', cell: ({ statement }) => dayOf(statement?.period.to) },
        { head: 'FRAMEWORKS', cell: frameworksOf, wraps: true },
        { head: 'PASS', cell: (pack) => textOf(itemsOf(pack)?.pass) },
        { head: 'FAIL', cell: (pack) => textOf(itemsOf(pack)?.fail) },
        { head: 'UNKNOWN', cell: (pack) => textOf(itemsOf(pack)?.unknown) },
        { head: 'GAPS', cell: ({ statement }) => textOf(statement?.summary.gaps) },
        { head: 'SIZE', cell: ({ size }) => sizeOf(size) },
        { head: 'LOCKED UNTIL', cell: lockOf },
      ],
      io.columns,
    ),
  );
  for (const { name, statementFault, lockFault } of packs) {
    for (const fault of [statementFault, lockFault]) if (fault !== null) io.err(`${name}: ${fault}\n`);
  }
  io.err('Read from the statements beside the packs; "exhibit verify" verifies one.\n');
}

const textOf = (count: number | undefined): string => (count === undefined ? '-' : String(count));

const frameworksOf = ({ statement }: StoredPackEntry): string =>
  statement?.frameworks.map(({ id }) => id).join(', ') ?? '-';

/** Midnight is the day; any other time is whole. */
const dayOf = (time: string | undefined): string => time?.replace(/T00:00:00(\.0+)?Z$/, '') ?? '-';

function lockOf({ lockedUntil, lockFault }: StoredPackEntry): string {
  if (lockFault !== null) return '?';
  return lockedUntil?.replace(/T.*/, '') ?? 'not locked';
}

function sizeOf(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const value = bytes / 1000 ** power;
  return `${power === 0 ? value : value.toFixed(1)} ${units[power]}`;
}
