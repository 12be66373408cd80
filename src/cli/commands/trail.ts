import type { Command } from 'commander';
import type { Io } from '../io.ts';
import { addTrailDdl } from './trail-ddl.ts';
import { addTrailIndex } from './trail-index.ts';
import { addTrailQuery } from './trail-query.ts';
import { addTrailVerify } from './trail-verify.ts';

/** Adds `exhibit trail` with its subcommands: what is done with a CloudTrail log as a whole. */
export function addTrail(program: Command, io: Io, conclude: (exitCode: number) => void): void {
  const trail = program.command('trail').description('work with a CloudTrail log as a whole');
  addTrailVerify(trail, io, conclude);
  addTrailIndex(trail, io);
  addTrailQuery(trail, io);
  addTrailDdl(trail, io);
}
