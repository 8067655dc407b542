import { createElement, StrictMode, useEffect } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { pages } from './hydratedPages.mjs';

const drawnAt = Number(document.body.dataset.drawnAt);

/** Tells when all effects of a page have run. */
function Taken({ root, children }) {
  useEffect(() => {
    root.dataset.isTaken = 'yes';
  }, [root]);
  return children;
}

for (const root of document.querySelectorAll('[data-page]')) {
  const { page } = root.dataset;
  const taken = createElement(Taken, { root }, pages[page](drawnAt));
  hydrateRoot(root, createElement(StrictMode, null, taken), {
    identifierPrefix: page,
    onRecoverableError: ({ message }) =>
      reportError(new Error(`${page} was drawn again: ${message}`)),
  });
}
