import { FileCheck2, GitCompareArrows, type LucideIcon } from 'lucide-react';

/** An entry of the navigation, and who sees it. */
export interface Entry {
  readonly to: '/packs' | '/compare';
  readonly name: string;
  readonly icon: LucideIcon;
  readonly for: 'all' | 'staff' | 'admin';
}

/** The parts of the page, in the order in which people need them. */
export const ENTRIES: readonly Entry[] = [
  { to: '/packs', name: 'Packs', icon: FileCheck2, for: 'all' },
  { to: '/compare', name: 'Compare', icon: GitCompareArrows, for: 'all' },
];
