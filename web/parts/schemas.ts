import { z } from 'zod';

// Compiled validators would be evaluated text, which the content security policy forbids; it has to be said before the
// first schema is made.
z.config({ jitless: true });

export { z };
