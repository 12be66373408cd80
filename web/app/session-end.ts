import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let isOver = false;

/** Whether the server has said that nobody is signed in any more. */
export const sessionEnd = {
  tell(over: boolean): void {
    isOver = over;
    for (const listener of listeners) listener();
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** True from the first refusal on, until somebody is signed in again. */
export function useIsSessionOver(): boolean {
  return useSyncExternalStore(sessionEnd.subscribe, () => isOver);
}
