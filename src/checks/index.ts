// Written by `npm run registry`.
export const checks = [] as const;

export type CheckId = string;
