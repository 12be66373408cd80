/** Addresses of the page, each answered with the same document: its router does the rest. */
export const PAGE_ADDRESSES = [
  '/',
  '/sign-in',
  '/runs',
  '/runs/*',
  '/packs',
  '/packs/*',
  '/changes',
  '/changes/*',
  '/lineage',
  '/lineage/*',
  '/compare',
  '/frameworks',
  '/frameworks/*',
  '/human',
  '/administration',
  '/administration/*',
] as const;
