import { expect, it } from 'vitest';
import { createListeners } from '../../src/engine/createListeners.js';

it('tells each listener the news, in the order in which they came', () => {
  const { subscribe, tell } = createListeners<[now: string, before: string]>();
  const heard: string[] = [];
  subscribe((now, before) => heard.push(`first ${before}-${now}`));
  subscribe((now, before) => heard.push(`second ${before}-${now}`));
  tell('b', 'a');
  expect(heard).toEqual(['first a-b', 'second a-b']);
});

it('tells nobody who has left', () => {
  const { subscribe, tell } = createListeners();
  const heard: string[] = [];
  const leave = subscribe(() => heard.push('told'));
  leave();
  tell();
  expect(heard).toEqual([]);
});

it('ends a round with those who were there when it began', () => {
  const { subscribe, tell } = createListeners();
  const heard: string[] = [];
  const leave = subscribe(() => {
    heard.push('first');
    leave();
    subscribe(() => heard.push('late'));
  });
  subscribe(() => heard.push('second'));
  tell();
  expect(heard).toEqual(['first', 'second']);
  tell();
  expect(heard).toEqual(['first', 'second', 'second', 'late']);
});
