import type { Edge } from '../framework.ts';
import { accessEdges } from './edges/access.ts';
import { budgetsEdges } from './edges/budgets.ts';
import { componentEdges } from './edges/components.ts';
import { credentialEdges } from './edges/credentials.ts';
import { developmentEdges } from './edges/development.ts';
import { featureEdges } from './edges/features.ts';
import { governanceEdges } from './edges/governance.ts';
import { jobEdges } from './edges/jobs.ts';
import { networkAndKeysEdges } from './edges/network-and-keys.ts';
import { operationsEdges } from './edges/operations.ts';
import { outputEdges } from './edges/outputs.ts';
import { secretsEdges } from './edges/secrets.ts';
import { supplyChainEdges } from './edges/supply-chain.ts';
import { tagsEdges } from './edges/tags.ts';
import { vpcEdges } from './edges/vpc.ts';
import { watchingEdges } from './edges/watching.ts';

/** What the checks say about the controls of this framework. */
export const iso27001Edges = [
  ...governanceEdges,
  ...accessEdges,
  ...operationsEdges,
  ...networkAndKeysEdges,
  ...developmentEdges,
  ...vpcEdges,
  ...credentialEdges,
  ...jobEdges,
  ...supplyChainEdges,
  ...watchingEdges,
  ...secretsEdges,
  ...tagsEdges,
  ...budgetsEdges,
  ...featureEdges,
  ...componentEdges,
  ...outputEdges,
] as const satisfies readonly Edge[];
