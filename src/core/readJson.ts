/** A string as a whole, ended or not, so that nothing within it counts; or what JSON has no number for. */
const STRING_OR_NO_NUMBER = /"(?:[^"\\]|\\[\s\S])*"?|-?\b(?:NaN|Infinity)\b/g;

/** The value of a JSON text, or undefined. `NaN` and `Infinity`, which Python writes too, count as null. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Read once more without them.
  }
  try {
    return JSON.parse(
      text.replace(STRING_OR_NO_NUMBER, (found) => (found.startsWith('"') ? found : 'null')),
    );
  } catch {
    return undefined;
  }
}
