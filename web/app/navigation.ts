import {
  FileCheck2,
  GitCompareArrows,
  GitFork,
  History,
  House,
  Library,
  type LucideIcon,
  Play,
  Settings,
  UserCheck,
} from 'lucide-react';

/** An entry of the navigation, and who sees it. */
export interface Entry {
  readonly to:
    | '/'
    | '/runs'
    | '/packs'
    | '/changes'
    | '/lineage'
    | '/compare'
    | '/frameworks'
    | '/human'
    | '/administration';
  readonly name: string;
  readonly icon: LucideIcon;
  readonly for: 'all' | 'staff' | 'admin';
}

/** The parts of the page, in the order in which people need them. */
export const ENTRIES: readonly Entry[] = [
  { to: '/', name: 'Home', icon: House, for: 'all' },
  { to: '/runs', name: 'Runs', icon: Play, for: 'staff' },
  { to: '/packs', name: 'Packs', icon: FileCheck2, for: 'all' },
  { to: '/changes', name: 'Who changed what', icon: History, for: 'staff' },
  { to: '/lineage', name: 'Lineage', icon: GitFork, for: 'all' },
  { to: '/compare', name: 'Compare', icon: GitCompareArrows, for: 'all' },
  { to: '/frameworks', name: 'Frameworks', icon: Library, for: 'all' },
  { to: '/human', name: 'Human evidence', icon: UserCheck, for: 'all' },
  { to: '/administration', name: 'Administration', icon: Settings, for: 'admin' },
];
