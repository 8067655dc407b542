import { en as batch } from './batch/en.js';
import { en as words } from './en.js';
import type { WholePack } from './languagePack.js';
import { en as pages } from './pages/en.js';
import { en as pdf } from './pdf/en.js';

/** English with every part, for hosts that build on it; the uploader's own is built in. */
export const en: WholePack = /* @__PURE__ */ Object.assign({}, words, { pages, batch, pdf });
