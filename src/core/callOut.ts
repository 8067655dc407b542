import { reportMistake } from './reportMistake.js';

/** Calls what may be a host's. What it throws is reported, and harms nobody else: then nothing is returned. */
export function callOut<Value>(call: () => Value): Value | undefined {
  try {
    return call();
  } catch (mistake) {
    reportMistake(mistake);
    return undefined;
  }
}
