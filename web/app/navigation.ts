import { FileCheck2, GitCompareArrows, House, type LucideIcon, Play } from 'lucide-react';

/** An entry of the navigation, and who sees it. */
export interface Entry {
  readonly to: '/' | '/runs' | '/packs' | '/compare';
  readonly name: string;
  readonly icon: LucideIcon;
  readonly for: 'all' | 'staff' | 'admin';
}

/** The parts of the page, in the order in which people need them. */
export const ENTRIES: readonly Entry[] = [
  { to: '/', name: 'Home', icon: House, for: 'all' },
  { to: '/runs', name: 'Runs', icon: Play, for: 'staff' },
  { to: '/packs', name: 'Packs', icon: FileCheck2, for: 'all' },
  { to: '/compare', name: 'Compare', icon: GitCompareArrows, for: 'all' },
];
