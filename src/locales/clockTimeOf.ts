/**
 * A time of day with the word that goes before it, "kl. 15.04". Anything longer is left alone: with a
 * date in it, `Intl` has put that word in already.
 */
export function clockTimeOf(word: string, time: string): string {
  return /^\d{1,2}[.:]\d{2}$/.test(time) ? `${word} ${time}` : time;
}
