export { da } from './da.js';
export { en } from './english.js';
export { fi } from './fi.js';
export type { LanguagePack, WholePack } from './languagePack.js';
export type { Messages, ProblemFacts, ProblemRow, ProblemWords } from './messages.js';
export { nb } from './nb.js';
export { sv } from './sv.js';
export type { WordForms } from './words.js';
