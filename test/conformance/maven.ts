import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram, type Program, runProgram } from './programs.ts';

/** A program for Java that Maven fetches, and what it needs: its version when Java and Maven are here. */
export function javaPrograms(name: string, version: string): readonly [Program, Program, Program] {
  const java = findProgram('java');
  const mvn = findProgram('mvn');
  const able = java.version !== null && mvn.version !== null;
  return [{ name, version: able ? version : null }, java, mvn];
}

/** For a program that runs once and ends: what hotter code and more threads would gain comes too late for it. */
export const SHORT_LIVED: readonly string[] = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

const known = new Map<string, string>();

/**
 * The class path of the Maven project in a folder: jars in the machine's Maven cache. It is asked for offline first, so
 * that a filled cache needs no network, and once.
 */
export function classPath(folder: string): string {
  const jars = known.get(folder) ?? askedClassPath(folder);
  known.set(folder, jars);
  return jars;
}

function askedClassPath(folder: string): string {
  const place = mkdtempSync(join(tmpdir(), 'exhibit-jars-'));
  const file = join(place, 'classpath');
  const goal = ['-q', '-B', 'dependency:build-classpath', `-Dmdep.outputFile=${file}`];
  try {
    const offline = runProgram('mvn', ['-o', ...goal], folder);
    const { code, text } =
      offline.code === 0 ? offline : runProgram('mvn', goal, folder, { timeout: 600_000 });
    if (code !== 0) throw new Error(`Maven could not get the jars of ${folder}: ${text}`);
    return readFileSync(file, 'utf8').trim();
  } finally {
    rmSync(place, { recursive: true });
  }
}
