import { readFileSync } from 'node:fs';

/** What the WebAssembly module in a file gives. Its types are those of its source: nothing checks that they are told rightly. */
export function moduleExports<Exports extends object>(file: URL): Exports {
  const { exports }: { readonly exports: unknown } = new WebAssembly.Instance(
    new WebAssembly.Module(readFileSync(file)),
    {},
  );
  return exports as Exports;
}
