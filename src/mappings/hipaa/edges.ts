import type { Edge } from '../framework.ts';
import { accessEdges } from './edges/access.ts';
import { auditEdges } from './edges/audit.ts';
import { componentEdges } from './edges/components.ts';
import { credentialEdges } from './edges/credentials.ts';
import { encryptionEdges } from './edges/encryption.ts';
import { featureEdges } from './edges/features.ts';
import { integrityEdges } from './edges/integrity.ts';
import { jobEdges } from './edges/jobs.ts';
import { outputEdges } from './edges/outputs.ts';
import { secretsEdges } from './edges/secrets.ts';
import { supplyChainEdges } from './edges/supply-chain.ts';
import { tagsEdges } from './edges/tags.ts';
import { vpcEdges } from './edges/vpc.ts';
import { watchingEdges } from './edges/watching.ts';

/** What the checks say about the controls of this framework. */
export const hipaaEdges = [
  ...accessEdges,
  ...encryptionEdges,
  ...auditEdges,
  ...integrityEdges,
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
