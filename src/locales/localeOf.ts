/**
 * A language tag that `Intl` takes, of whatever a host gives: `sv_SE` and `sv_SE.UTF-8`, as servers
 * write it, are `sv-SE`; what names no language that is known here is English.
 */
export function localeOf(given: unknown): string {
  const tag = typeof given === 'string' ? given.replace(/[.@].*/s, '').replaceAll('_', '-') : '';
  for (const candidate of [tag, tag.replace(/-.*/s, '')]) {
    try {
      const [known] = Intl.NumberFormat.supportedLocalesOf(candidate);
      if (known) return known;
    } catch {
      // No tag at all: its first part may be one.
    }
  }
  return 'en';
}
