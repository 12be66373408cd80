import { getRouteApi } from '@tanstack/react-router';

// Parameters and searches of each address, for its page: pages that asked the router itself would go in a circle.
export const newRunRoute = getRouteApi('/runs/new');
export const runRoute = getRouteApi('/runs/$run');
export const packRoute = getRouteApi('/packs/$pack');
export const packFrameworkRoute = getRouteApi('/packs/$pack/frameworks/$framework');
export const packControlRoute = getRouteApi('/packs/$pack/frameworks/$framework/$control');
export const packExceptionsRoute = getRouteApi('/packs/$pack/exceptions');
export const packChecksRoute = getRouteApi('/packs/$pack/checks');
export const checkRoute = getRouteApi('/packs/$pack/checks/$check');
export const evidenceRoute = getRouteApi('/packs/$pack/evidence');
export const recordRoute = getRouteApi('/packs/$pack/evidence/$digest');
export const filesRoute = getRouteApi('/packs/$pack/files');
export const compareRoute = getRouteApi('/compare');
export const changesRoute = getRouteApi('/changes');
export const caseRoute = getRouteApi('/changes/$case');
export const packLineageRoute = getRouteApi('/packs/$pack/lineage');
export const frameworkRoute = getRouteApi('/frameworks/$framework');
export const humanRoute = getRouteApi('/human');
export const administrationRoute = getRouteApi('/administration');
