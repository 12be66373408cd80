import { setFlagsFromString } from 'node:v8';

/**
 * Tells the engine to keep memory small and to take more time for it, or to stop doing so. Left alone, V8 lets garbage
 * grow with the memory of the machine: a run over a large account then takes twice what it needs. It counts from the
 * call on, so that it belongs before the modules that are large are loaded.
 *
 * @source V8, flag `memory-saver-mode`
 */
export function spareMemory(isSpared: boolean): void {
  setFlagsFromString(isSpared ? '--memory-saver-mode' : '--no-memory-saver-mode');
}
