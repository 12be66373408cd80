import { FileCheck2, Library, type LucideIcon, Settings, UserCheck } from 'lucide-react';

/** An entry of the navigation, and who sees it. */
export interface Entry {
  readonly to: '/packs' | '/frameworks' | '/human' | '/administration';
  readonly name: string;
  readonly icon: LucideIcon;
  readonly for: 'all' | 'staff' | 'admin';
}

/** The parts of the page, in the order in which people need them. */
export const ENTRIES: readonly Entry[] = [
  { to: '/packs', name: 'Packs', icon: FileCheck2, for: 'all' },
  { to: '/frameworks', name: 'Frameworks', icon: Library, for: 'all' },
  { to: '/human', name: 'Human evidence', icon: UserCheck, for: 'all' },
  { to: '/administration', name: 'Administration', icon: Settings, for: 'admin' },
];
