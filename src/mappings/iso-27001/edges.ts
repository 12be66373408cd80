import type { Edge } from '../framework.ts';

/** What the checks say about the controls of this framework. */
export const iso27001Edges = [] as const satisfies readonly Edge[];
