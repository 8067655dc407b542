import type { CoreTest } from './coreTest.js';
import { CHOOSING } from './sets/choosing.js';
import { FAULTS } from './sets/faults.js';
import { KEEPING } from './sets/keeping.js';
import { MANY } from './sets/many.js';
import { PAGES } from './sets/pages.js';
import { PRESSING } from './sets/pressing.js';
import { STORING } from './sets/storing.js';
import { TIMES } from './sets/times.js';

/** What must hold in every engine. */
export const CORE_SET: readonly CoreTest[] = [
  ...STORING,
  ...CHOOSING,
  ...FAULTS,
  ...PRESSING,
  ...TIMES,
  ...KEEPING,
  ...PAGES,
  ...MANY,
];
