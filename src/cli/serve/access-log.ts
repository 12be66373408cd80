import { resolve } from 'node:path';
import { loadConfigFile } from '../../config/load.ts';
import { canonicalJson } from '../../core/canonical-json.ts';
import { isDigest } from '../../core/digest.ts';
import { ExhibitError } from '../../core/errors.ts';
import { checkAccessLog } from '../../store/access-chain.ts';
import type { Io } from '../io.ts';
import { table } from '../table.ts';
import { clean } from '../who/words.ts';

/** Prints every line of the log, whatever the check of the chain would say. */
export async function showAccessLog(options: { config: string; json?: boolean }, io: Io): Promise<void> {
  const { api } = await loadConfigFile(resolve(io.cwd, options.config));
  const { lines, faults } = await checkAccessLog(api.folder);
  if (options.json) {
    for (const line of lines) io.out(`${canonicalJson(line)}\n`);
  } else
    io.out(
      table(
        lines,
        [
          { head: 'NO', cell: ({ number }) => String(number) },
          { head: 'AT', cell: ({ at }) => at },
          {
            head: 'WHO',
            cell: ({ who, role }) => clean(`${who ?? 'nobody known'}${role === null ? '' : ` (${role})`}`),
            wraps: true,
          },
          { head: 'WHAT', cell: ({ what, outcome }) => clean(`${what}: ${outcome}`), wraps: true },
          {
            head: 'PACK',
            cell: ({ pack, evidence }) =>
              clean([pack, evidence].filter((it) => it !== null).join(' ') || '-'),
            wraps: true,
          },
        ],
        io.columns,
      ),
    );
  if (faults.length > 0)
    io.err(`This log was changed, or its end is missing: "exhibit access-log verify" says where.\n`);
}

/** Prints what is wrong with the log, and its head to be noted. @returns true when nothing is wrong */
export async function verifyAccessLog(
  { config, noted, json }: { config: string; noted?: string; json?: boolean },
  io: Io,
): Promise<boolean> {
  if (noted !== undefined && !isDigest(noted))
    throw new ExhibitError('USAGE_INVALID', `"${noted}" is no digest such as sha256:… with 64 digits.`);
  const { api } = await loadConfigFile(resolve(io.cwd, config));
  const { lines, faults, head } = await checkAccessLog(api.folder, noted ?? null);
  const holds = faults.length === 0;
  if (json) io.out(`${JSON.stringify({ holds, lines: lines.length, head, faults }, null, 2)}\n`);
  else {
    for (const fault of faults) io.out(`${fault}\n`);
    io.out(
      holds
        ? `The access log holds: ${lines.length} lines. Its head, to be noted elsewhere: ${head.digest}\n`
        : 'The access log does NOT hold.\n',
    );
  }
  return holds;
}
