import { type Program, runProgram } from '../conformance/programs.ts';

/** A module of Python 3 under its name, with its version when Python and the module are here. */
export function pythonModule(name: string): Program {
  const { code, text } = runProgram(
    'python3',
    ['-c', `import ${name}; from importlib.metadata import version; print(version("${name}"))`],
    '.',
  );
  return { name, version: code === 0 ? text.trim() : null };
}
