import { main } from '../../src/cli/main.ts';

/** What a command line gave. */
export interface CliRun {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process, away from a terminal, at a fixed time. */
export async function runCli(
  argv: readonly string[],
  { cwd = process.cwd(), now = new Date('2026-10-02T06:00:00Z'), columns = 100 } = {},
): Promise<CliRun> {
  let out = '';
  let err = '';
  const exitCode = await main(argv, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    columns,
    isTty: false,
    cwd,
    env: {},
    now: () => now,
  });
  return { exitCode, out, err };
}
