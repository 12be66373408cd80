import type { FrameworkId } from '../mappings/framework-id.ts';
import { frameworks } from '../mappings/index.ts';

/** A control as people name it. */
export interface NamedControl {
  readonly framework: FrameworkId;
  readonly control: string;
}

/** One phrase per name that is in no catalog, and per name that stands twice. */
export function controlFaults(named: readonly NamedControl[]): readonly string[] {
  const seen = new Set<string>();
  return named.flatMap(({ framework, control }) => {
    const name = `${framework} ${control}`;
    const twice = seen.has(name);
    seen.add(name);
    const catalog = frameworks.find(({ id }) => id === framework);
    if (!catalog?.controls.some(({ id }) => id === control))
      return `${framework} has no control "${control}"; "exhibit frameworks ${framework}" lists them`;
    return twice ? `${name} stands twice` : [];
  });
}
