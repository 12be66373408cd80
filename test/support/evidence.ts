/** Sealed records and their parts for tests. Every builder gives something that meets all checks; `over` spoils it. */
export * from './builders/account.ts';
export * from './builders/clusters.ts';
export * from './builders/components.ts';
export * from './builders/credentials.ts';
export * from './builders/delivery.ts';
export * from './builders/evaluations.ts';
export * from './builders/features.ts';
export * from './builders/governance.ts';
export * from './builders/jobs.ts';
export * from './builders/lineage-groups.ts';
export * from './builders/network.ts';
export * from './builders/operations.ts';
export * from './builders/record.ts';
export * from './builders/review.ts';
export * from './builders/scaling.ts';
export * from './builders/studio.ts';
export * from './builders/workloads.ts';
