import type { Edge } from '../framework.ts';
import { accessEdges } from './edges/access.ts';
import { changeEdges } from './edges/change.ts';
import { componentEdges } from './edges/components.ts';
import { credentialEdges } from './edges/credentials.ts';
import { featureEdges } from './edges/features.ts';
import { jobEdges } from './edges/jobs.ts';
import { loggingEdges } from './edges/logging.ts';
import { networkEdges } from './edges/network.ts';
import { outputEdges } from './edges/outputs.ts';
import { scopeEdges } from './edges/scope.ts';
import { secretsEdges } from './edges/secrets.ts';
import { storedDataEdges } from './edges/stored-data.ts';
import { supplyChainEdges } from './edges/supply-chain.ts';
import { tagsEdges } from './edges/tags.ts';
import { vpcEdges } from './edges/vpc.ts';
import { watchingEdges } from './edges/watching.ts';

/** What the checks say about the controls of this framework. */
export const pciDssEdges = [
  ...networkEdges,
  ...storedDataEdges,
  ...changeEdges,
  ...accessEdges,
  ...loggingEdges,
  ...scopeEdges,
  ...vpcEdges,
  ...credentialEdges,
  ...jobEdges,
  ...supplyChainEdges,
  ...watchingEdges,
  ...secretsEdges,
  ...tagsEdges,
  ...featureEdges,
  ...componentEdges,
  ...outputEdges,
] as const satisfies readonly Edge[];
