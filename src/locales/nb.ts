import { clockTimeOf } from './clockTimeOf.js';
import type { Messages } from './messages.js';
import { pluralOf } from './pluralOf.js';

const second = (count: number): string => pluralOf('nb', count, 'sekund', 'sekunder');

const hostMistake =
  'Feilen ligger i oppsettet av programmet, ikke i filen din. Kontakt brukerstøtte.';
const again = 'Prøv igjen. Kontakt brukerstøtte hvis feilen vedvarer.';

/** Norwegian, bokmål. */
export const nb: Messages = {
  locale: 'nb',
  label: 'Originalfaktura',
  chooseFile: 'Velg fil',
  chooseAnother: 'Velg en annen fil',
  replaceFile: 'Erstatt fil',
  upload: 'Last opp',
  cancelUpload: 'Avbryt opplastingen',
  cancel: 'Avbryt',
  tryAgain: 'Prøv igjen',
  tryNow: 'Prøv nå',
  openInvoice: 'Åpne fakturaen',
  getNewLink: 'Hent ny lenke',
  showPreview: 'Vis forhåndsvisning',
  hidePreview: 'Skjul forhåndsvisning',
  copyDetails: 'Kopier feilinformasjon',
  detailsCopied: 'Feilinformasjonen er kopiert',
  keepEarlierFile: 'Behold den forrige filen',
  keepStoredInvoice: 'Behold den lagrede fakturaen',
  dropHint: 'eller dra fakturaen hit eller lim den inn',
  allowed: (types, maxSize) => (maxSize ? `${types}, maks. ${maxSize}` : types),
  required: '(må fylles ut)',
  fileRequired: 'Du må legge ved en fil.',
  dropNow: 'Slipp filen for å legge den til',
  dropNotNow: 'Vent til den pågående opplastingen er ferdig',
  checking: 'Kontrollerer filen…',
  ready: 'Klar til å lastes opp',
  uploading: 'Laster opp…',
  saving: 'Sendt. Venter på at den lagres…',
  stored: 'Lagret',
  waiting: {
    offline: 'Du er frakoblet. Opplastingen fortsetter så snart nettverket er tilbake.',
    'rate-limited': (seconds) =>
      `Tjenesten får for mange forespørsler akkurat nå. Nytt forsøk om ${second(seconds)}.`,
    'server-busy': (seconds) => `Tjenesten er overbelastet. Nytt forsøk om ${second(seconds)}.`,
  },
  cancelled: {
    'not-sent': 'Opplastingen ble avbrutt. Ingenting er lagret.',
    unknown:
      'Opplastingen ble avbrutt, men fakturaen kan allerede være lagret. Laster du den opp igjen, blir den erstattet.',
  },
  progressOf: (fileName) => `Opplasting av ${fileName}`,
  bytesOf: (loaded, total) => `${loaded} av ${total}`,
  perSecond: (bytes) => `${bytes}/s`,
  timeLeft: (seconds) =>
    seconds < 60 ? `${second(seconds)} igjen` : `${Math.round(seconds / 60)} min igjen`,
  previewOf: (fileName) => `Forhåndsvisning av ${fileName}`,
  previewBlocked: 'Forhåndsvisningen kan ikke vises her. Åpne fakturaen i stedet.',
  previewTooLarge: 'Bildet er for stort til å forhåndsvises. Åpne fakturaen i stedet.',
  linkUntil: (time) => `Lenken er gyldig til ${clockTimeOf('kl.', time)}`,
  linkExpired: 'Lenken er utløpt. Fakturaen er fortsatt lagret.',
  linkRefreshing: 'Henter ny lenke…',
  linkRefreshFailed: 'Det gikk ikke å hente en ny lenke. Prøv igjen.',
  shownFromMemory: 'Kopien på denne datamaskinen vises.',
  stillStored: 'Lagret på saken til den blir erstattet:',
  perhapsReplaced: 'Denne fakturaen kan ha blitt erstattet ved siste opplasting.',
  warnings: {
    'pdf-password-protected':
      'PDF-filen er passordbeskyttet. Den som skal åpne den, trenger passordet.',
    'pdf-truncated':
      'PDF-filen ser ut til å være ufullstendig. Kontroller at den kan åpnes, før du stoler på den.',
  },
  said: {
    uploading: (fileName) => `Laster opp ${fileName}`,
    progress: (percent) => `${percent} lastet opp`,
    saving: 'Sendt. Venter på at den lagres.',
    stored: (fileName) => `${fileName} er lagret`,
    ready: (fileName) => `${fileName} er klar til å lastes opp`,
    cancelled: 'Opplastingen ble avbrutt',
  },
  problems: {
    'domain-invalid': ({ error }) => [
      `Ressurstypen «${error.domain ?? ''}» (domain) er ugyldig.`,
      hostMistake,
    ],
    'dotted-path-missing': () => ['Stien til feltet (dotted_path) mangler.', hostMistake],
    'dotted-path-invalid': () => ['Stien til feltet (dotted_path) er ugyldig.', hostMistake],
    'file-required': ({ error }) => [
      'Du må legge ved en fil.',
      error.reason === 'incomplete'
        ? 'Hele filen kom ikke fram. Prøv igjen.'
        : error.reason === 'not-uploaded'
          ? 'Last opp den valgte filen først, eller vent til den er lagret.'
          : 'Velg fakturaen først.',
    ],
    'content-type-not-allowed': ({ error, types, actual }) => [
      'Filtypen er ikke tillatt.',
      error.reason === 'heic'
        ? `Dette er et bilde fra en iPhone (HEIC). Eksporter det som JPEG, eller velg en fil av typen ${types}.`
        : `${actual ? `Filen er av typen ${actual}. ` : ''}Velg en fil av typen ${types}.`,
    ],
    'resource-not-found': () => [
      'Saken ble ikke funnet.',
      'Kontroller at den fortsatt finnes, og prøv igjen.',
    ],
    'reference-id-invalid': () => ['Saken mangler en gyldig ID.', hostMistake],
    'file-too-large': ({ maxSize }) => [
      'Filen er for stor.',
      maxSize ? `Velg en fil på maks. ${maxSize}.` : 'Velg en mindre fil.',
    ],
    'file-empty': () => [
      'Filen er tom.',
      'Kontroller filen og velg den på nytt, eller velg en annen.',
    ],
    'file-unreadable': ({ error }) =>
      error.reason === 'folder'
        ? ['Dette er en mappe.', 'Velg fakturaen som ligger i den.']
        : error.reason === 'changed'
          ? ['Filen er endret eller flyttet siden den ble valgt.', 'Velg den på nytt.']
          : error.reason === 'not-a-file'
            ? ['Det fulgte ikke med noen fil.', 'Lagre den på datamaskinen først, og velg den så.']
            : [
                'Filen kunne ikke leses.',
                'Kontroller at den kan åpnes på datamaskinen, og velg den på nytt.',
              ],
    'too-many-files': ({ error }) =>
      error.reason === 'busy'
        ? [
            'En opplasting pågår.',
            'Vent til den er ferdig, eller avbryt den, før du legger til en ny fil.',
          ]
        : ['Her kan det bare lagres én fil.', 'Velg bare én fil.'],
    unauthorized: () => [
      'Du er ikke logget inn, eller økten din er utløpt.',
      'Logg inn og prøv igjen.',
    ],
    forbidden: () => [
      'Du har ikke tilgang til å lagre filer på denne saken.',
      'Be om tilgang, og prøv igjen.',
    ],
    'rate-limited': () => [
      'Tjenesten får for mange forespørsler akkurat nå.',
      'Vent litt, og prøv igjen.',
    ],
    'server-error': () => ['Det oppstod en feil i tjenesten.', again],
    network: () => ['Forbindelsen ble brutt.', 'Kontroller nettverket, og prøv igjen.'],
    offline: () => ['Du er frakoblet.', 'Prøv igjen når nettverket er tilbake.'],
    timeout: ({ error }) =>
      error.reason === 'no-answer'
        ? ['Tjenesten svarte ikke i tide.', again]
        : ['Opplastingen stoppet opp.', 'Kontroller nettverket, og prøv igjen.'],
    aborted: () => ['Opplastingen ble avbrutt.', 'Prøv igjen når du vil.'],
    'unexpected-response': ({ error }) =>
      error.reason === 'wrong-address'
        ? ['Opplastingstjenesten finnes ikke på den angitte adressen.', hostMistake]
        : error.reason === 'html'
          ? [
              'Tjenesten svarte med en nettside.',
              'Økten din kan være utløpt: logg inn og prøv igjen.',
            ]
          : ['Svaret fra tjenesten kunne ikke tolkes.', again],
    unknown: ({ error }) => [
      error.status === undefined
        ? 'Noe gikk galt.'
        : `Noe gikk galt: «${error.message.replace(/\.$/, '')}».`,
      again,
    ],
  },
  outcomeUnknown: 'Fakturaen kan likevel være lagret. Sender du den på nytt, blir den erstattet.',
};
