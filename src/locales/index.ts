export { da } from './da.js';
export { en } from './en.js';
export { fi } from './fi.js';
export type { Messages, ProblemFacts, ProblemWords } from './messages.js';
export { nb } from './nb.js';
export { sv } from './sv.js';
