export { en } from './en.js';
export type { Messages, ProblemFacts, ProblemWords } from './messages.js';
