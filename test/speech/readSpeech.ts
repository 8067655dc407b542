/** "tab", "return": what Orca says of a key, and no sentence of a page's. */
const KEY_NAMES =
  /^(?:(?:left |right )?(?:shift|control|alt)|tab|return|space|escape|up|down|left|right|slash)$/;

/** What Orca's log says that it said, an utterance each, without the names of pressed keys. */
export function readSpeech(log: string): readonly string[] {
  return [...log.matchAll(/SPEECH OUTPUT: '([\s\S]*?)'(?: voice=\w+)? ?(?:\[?\{[^\n]*)?\n/g)]
    .map(([, said = '']) => said.replaceAll(/\s+/g, ' ').trim())
    .filter((said) => said !== '' && !KEY_NAMES.test(said));
}
