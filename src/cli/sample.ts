import { fileURLToPath } from 'node:url';

/** The bundled sample account: its configuration, the quarter that it holds, and when its pack is made. */
export const SAMPLE = {
  config: fileURLToPath(new URL('../../sample/exhibit.yaml', import.meta.url)),
  from: '2026-07-01',
  to: '2026-10-01',
  packed: '2026-10-02T07:00:00Z',
} as const;
