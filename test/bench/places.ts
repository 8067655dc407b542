import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const repository: string = fileURLToPath(new URL('../..', import.meta.url));

/** What is written here: the parts of the benchmark. */
export const source: string = join(repository, 'test/bench');

/** What is made from it, ignored by git: the peers, the pages, the files to upload. */
export const work: string = join(repository, '.cache/bench');

/** Where the tables and the raw numbers go. */
export const results: string = join(work, 'results');
