import { it, vi } from 'vitest';

const { refuse } = vi.hoisted(() => ({
  refuse: () => {
    throw new Error('The engine asked for what it must not know.');
  },
}));
vi.mock('react', refuse);
vi.mock('react-dom', refuse);
vi.mock('@tanstack/react-query', refuse);
vi.mock('axios', refuse);

it('runs without React, react-query or axios, in a page that is a plain EventTarget', async () => {
  const { engineOf, pdfNamed } = await import('./support/engine.js');
  const { session, nextPost, until } = engineOf();
  session.select({ kind: 'file', file: pdfNamed('invoice.pdf') }, { source: 'picker' });
  (await nextPost()).store();
  await until('uploaded');
});
