import { Command, CommanderError } from 'commander';
import { EXIT_CODES, ExhibitError } from '../core/errors.ts';
import { toolVersion } from '../core/tool-version.ts';
import { addAccessLog } from './commands/access-log.ts';
import { addArtifact } from './commands/artifact.ts';
import { addChecks } from './commands/checks.ts';
import { addDecrypt } from './commands/decrypt.ts';
import { addDemo } from './commands/demo.ts';
import { addDiff } from './commands/diff.ts';
import { addDoctor } from './commands/doctor.ts';
import { addEncrypt } from './commands/encrypt.ts';
import { addExport } from './commands/export.ts';
import { addFrameworks } from './commands/frameworks.ts';
import { addInit } from './commands/init.ts';
import { addLineage } from './commands/lineage.ts';
import { addPacks } from './commands/packs.ts';
import { addPolicy } from './commands/policy.ts';
import { addReplay } from './commands/replay.ts';
import { addRun } from './commands/run.ts';
import { addServe } from './commands/serve.ts';
import { addSigningRequest } from './commands/signing-request.ts';
import { addToken } from './commands/token.ts';
import { addTrail } from './commands/trail.ts';
import { addVerifier } from './commands/verifier.ts';
import { addVerify } from './commands/verify.ts';
import { addWho } from './commands/who.ts';
import { addWorker } from './commands/worker.ts';
import type { Io } from './io.ts';

const EPILOGUE = `
Exit codes: 0 done, 1 a check of a pack or of doctor failed, 2 bad use or bad input, 3 something could not be reached.
Results go to standard output, messages and progress to standard error. Every command takes --json.`;

/**
 * Runs one command line.
 *
 * @param argv the words after the program's name
 * @returns the exit code; a bug is thrown on with its stack
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  let exitCode = 0;
  const program = programFor(io, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof ExhibitError)) throw error;
    io.err(`${error.code}: ${error.message}\n`);
    return EXIT_CODES[error.code];
  }
}

function programFor(io: Io, conclude: (exitCode: number) => void): Command {
  const program = new Command('exhibit')
    .description('Signed audit and lineage evidence packs for machine learning on AWS SageMaker.')
    .version(toolVersion)
    .addHelpText('after', EPILOGUE)
    .showHelpAfterError('(--help shows the options)');
  addDemo(program, io);
  addInit(program, io);
  addDoctor(program, io, conclude);
  addPolicy(program, io);
  addSigningRequest(program, io);
  addRun(program, io);
  addWorker(program, io);
  addVerify(program, io, conclude);
  addVerifier(program, io);
  addReplay(program, io, conclude);
  addExport(program, io);
  addDiff(program, io, conclude);
  addEncrypt(program, io);
  addDecrypt(program, io);
  addPacks(program, io);
  addWho(program, io);
  addLineage(program, io);
  addTrail(program, io, conclude);
  addArtifact(program, io);
  addServe(program, io);
  addToken(program, io);
  addAccessLog(program, io, conclude);
  addFrameworks(program, io);
  addChecks(program, io);
  for (const command of allOf(program)) {
    command
      .exitOverride()
      .configureOutput({ writeOut: (text) => io.out(text), writeErr: (text) => io.err(text) });
  }
  return program;
}

/** A command and all below it. */
const allOf = (command: Command): Command[] => [command, ...command.commands.flatMap(allOf)];

/** The help of the program and of each command, for the reference. */
export async function helpTexts(): Promise<readonly string[]> {
  const silent = {
    out: ignore,
    err: ignore,
    columns: 100,
    isTty: false,
    cwd: '.',
    env: {},
    now: () => new Date(0),
  };
  const program = programFor(silent, ignore);
  return allOf(program).map((command) => command.configureHelp({ helpWidth: 100 }).helpInformation());
}

function ignore(): void {
  // Nothing is printed while texts are gathered.
}
