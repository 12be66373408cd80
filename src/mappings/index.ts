import aiCatalog from './ai/catalog.json' with { type: 'json' };
import { aiEdges } from './ai/edges.ts';
import { frameworkOf } from './catalog.ts';
import type { Framework } from './framework.ts';
import hipaaCatalog from './hipaa/catalog.json' with { type: 'json' };
import { hipaaEdges } from './hipaa/edges.ts';
import isoCatalog from './iso-27001/catalog.json' with { type: 'json' };
import { iso27001Edges } from './iso-27001/edges.ts';
import pciCatalog from './pci-dss/catalog.json' with { type: 'json' };
import { pciDssEdges } from './pci-dss/edges.ts';

/** Every framework with its complete catalog, in the order of reports. */
export const frameworks: readonly Framework[] = [
  frameworkOf(hipaaCatalog, '1', hipaaEdges),
  frameworkOf(pciCatalog, '1', pciDssEdges),
  frameworkOf(isoCatalog, '1', iso27001Edges),
  frameworkOf(aiCatalog, '1', aiEdges),
];
