/** Node as small Linux distributions build it: whatever language is asked for, its formats are English. */
const { supportedLocalesOf } = Intl.NumberFormat;

for (const name of ['DateTimeFormat', 'ListFormat', 'NumberFormat', 'PluralRules']) {
  const Full = Intl[name];
  Intl[name] = class extends Full {
    constructor(_, options) {
      super('en-US', options);
    }
    static supportedLocalesOf(tags) {
      return supportedLocalesOf(tags).filter((tag) => tag.startsWith('en'));
    }
  };
}
