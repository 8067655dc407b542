import { createElement, StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { pages } from './hydratedPages.mjs';

const drawnAt = Date.now();
const roots = Object.entries(pages).map(([page, draw]) => {
  const element = createElement(StrictMode, null, draw(drawnAt));
  return `<div data-page="${page}">${renderToString(element, { identifierPrefix: page })}</div>`;
});
process.stdout.write(JSON.stringify({ drawnAt, html: roots.join('') }));
