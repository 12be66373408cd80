import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Program, runProgram } from '../conformance/programs.ts';

/** A module of Python, and the first Python on the path that has it; null when none has. */
export interface PythonModule extends Program {
  readonly python: string | null;
}

/** Looks for a module in every Python 3 on the path: each environment has one of its own. */
export function pythonModule(name: string): PythonModule {
  const program = `import ${name}; from importlib.metadata import version; print(version("${name}"))`;
  const pythons = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'python3'));
  for (const python of new Set(pythons)) {
    if (!existsSync(python)) continue;
    const { code, text } = runProgram(python, ['-c', program], '.');
    if (code === 0) return { name, version: text.trim(), python };
  }
  return { name, version: null, python: null };
}
