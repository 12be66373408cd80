import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A program that somebody else wrote. */
export interface Program {
  readonly name: string;
  /** Null when it is not on this machine; `found` when it does not tell its version. */
  readonly version: string | null;
}

/** What a program answered. */
export interface Answer {
  readonly code: number | null;
  /** Standard output. */
  readonly out: string;
  /** Standard output, then standard error. */
  readonly text: string;
}

const VERSION_ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  openssl: ['version'],
  pdfsig: ['-v'],
  unzip: ['-v'],
  cosign: ['version'],
  certutil: ['-V'],
  'timestamp-server': ['version'],
  trestle: ['version'],
};

/** Looks for a program on the path and asks for its version. */
export function findProgram(name: string): Program {
  if (!isOnPath(name)) return { name, version: null };
  const { text } = runProgram(name, VERSION_ARGUMENTS[name] ?? ['--version'], '.');
  return { name, version: /\d+\.\d+[\w.]*/.exec(text)?.[0] ?? 'found' };
}

/** Runs a program in a folder and waits for it; a program that hangs is stopped, after a minute unless told otherwise. */
export function runProgram(
  name: string,
  args: readonly string[],
  cwd: string,
  { input = '', timeout = 60_000 }: { readonly input?: string; readonly timeout?: number } = {},
): Answer {
  const { status, stdout, stderr } = spawnSync(name, args, {
    cwd,
    input,
    encoding: 'latin1',
    timeout,
    maxBuffer: 64 * 2 ** 20,
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
  });
  return { code: status, out: stdout, text: `${stdout}${stderr}` };
}

/**
 * Names of absent programs that the environment demands: `EXHIBIT_REQUIRE_PEERS` is a list with commas. Elsewhere an
 * absent program is only reported.
 */
export function missingRequired(programs: readonly Program[]): string[] {
  const required = (process.env.EXHIBIT_REQUIRE_PEERS ?? '').split(',').map((name) => name.trim());
  return programs
    .filter(({ name, version }) => version === null && required.includes(name))
    .map(({ name }) => name);
}

/** Says aloud which programs judged and which did not: an absent one must never look like one that agreed. */
export function reportPrograms(title: string, programs: readonly Program[]): void {
  const width = Math.max(...programs.map(({ name }) => name.length));
  const lines = programs.map(
    ({ name, version }) => `  ${name.padEnd(width)}  ${version ?? 'NOT RUN: it is not on this machine'}`,
  );
  console.info([`${title}:`, ...lines].join('\n'));
}

function isOnPath(name: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
