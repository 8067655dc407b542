import { clockTimeOf } from './clockTimeOf.js';
import type { Messages } from './messages.js';
import { pluralOf } from './pluralOf.js';

const second = (count: number): string => pluralOf('da', count, 'sekund', 'sekunder');

const hostMistake = 'Fejlen ligger i programmets opsætning, ikke i din fil. Kontakt supporten.';
const again = 'Prøv igen. Kontakt supporten, hvis fejlen fortsætter.';

/** Danish. */
export const da: Messages = {
  locale: 'da',
  label: 'Originalfaktura',
  chooseFile: 'Vælg fil',
  chooseAnother: 'Vælg en anden fil',
  replaceFile: 'Erstat fil',
  upload: 'Upload fil',
  cancelUpload: 'Annuller upload',
  cancel: 'Annuller',
  tryAgain: 'Prøv igen',
  tryNow: 'Prøv nu',
  openInvoice: 'Åbn fakturaen',
  getNewLink: 'Hent nyt link',
  showPreview: 'Vis forhåndsvisning',
  hidePreview: 'Skjul forhåndsvisning',
  copyDetails: 'Kopiér fejloplysninger',
  detailsCopied: 'Fejloplysningerne er kopieret',
  keepEarlierFile: 'Behold den tidligere fil',
  keepStoredInvoice: 'Behold den gemte faktura',
  dropHint: 'eller træk fakturaen hertil, eller indsæt den',
  allowed: (types, maxSize) => (maxSize ? `${types}, højst ${maxSize}` : types),
  required: '(skal udfyldes)',
  fileRequired: 'Der skal vedhæftes en fil.',
  dropNow: 'Slip filen for at tilføje den',
  dropNotNow: 'Vent, til den igangværende upload er færdig',
  checking: 'Kontrollerer filen…',
  ready: 'Klar til upload',
  uploading: 'Uploader…',
  saving: 'Sendt. Venter på, at den bliver gemt…',
  stored: 'Gemt',
  waiting: {
    offline: 'Du er offline. Uploaden fortsætter, så snart netværket er tilbage.',
    'rate-limited': (seconds) =>
      `Tjenesten modtager for mange forespørgsler lige nu. Nyt forsøg om ${second(seconds)}.`,
    'server-busy': (seconds) => `Tjenesten er overbelastet. Nyt forsøg om ${second(seconds)}.`,
  },
  cancelled: {
    'not-sent': 'Uploaden blev annulleret. Intet er gemt.',
    unknown:
      'Uploaden blev annulleret, men fakturaen kan allerede være gemt. Hvis du uploader den igen, bliver den erstattet.',
  },
  progressOf: (fileName) => `Upload af ${fileName}`,
  bytesOf: (loaded, total) => `${loaded} af ${total}`,
  perSecond: (bytes) => `${bytes}/s`,
  timeLeft: (seconds) =>
    seconds < 60 ? `${second(seconds)} tilbage` : `${Math.round(seconds / 60)} min. tilbage`,
  previewOf: (fileName) => `Forhåndsvisning af ${fileName}`,
  previewBlocked: 'Forhåndsvisningen kan ikke vises her. Åbn fakturaen i stedet.',
  previewTooLarge: 'Billedet er for stort til forhåndsvisning. Åbn fakturaen i stedet.',
  linkUntil: (time) => `Linket gælder til ${clockTimeOf('kl.', time)}`,
  linkExpired: 'Linket er udløbet. Fakturaen er stadig gemt.',
  linkRefreshing: 'Henter et nyt link…',
  linkRefreshFailed: 'Der kunne ikke hentes et nyt link. Prøv igen.',
  shownFromMemory: 'Kopien på denne computer vises.',
  stillStored: 'Gemt på sagen, indtil den bliver erstattet:',
  perhapsReplaced: 'Denne faktura kan være blevet erstattet ved den seneste upload.',
  warnings: {
    'pdf-password-protected':
      'PDF-filen er beskyttet med adgangskode. Den, der skal åbne den, skal bruge adgangskoden.',
    'pdf-truncated':
      'PDF-filen ser ud til at være ufuldstændig. Kontrollér, at den kan åbnes, før du stoler på den.',
  },
  said: {
    uploading: (fileName) => `Uploader ${fileName}`,
    progress: (percent) => `${percent} uploadet`,
    saving: 'Sendt. Venter på, at den bliver gemt.',
    stored: (fileName) => `${fileName} er gemt`,
    ready: (fileName) => `${fileName} er klar til upload`,
    cancelled: 'Uploaden blev annulleret',
  },
  problems: {
    'domain-invalid': ({ error }) => [
      `Ressourcetypen »${error.domain ?? ''}« (domain) er ugyldig.`,
      hostMistake,
    ],
    'dotted-path-missing': () => ['Stien til feltet (dotted_path) mangler.', hostMistake],
    'dotted-path-invalid': () => ['Stien til feltet (dotted_path) er ugyldig.', hostMistake],
    'file-required': ({ error }) => [
      'Der skal vedhæftes en fil.',
      error.reason === 'incomplete'
        ? 'Hele filen nåede ikke frem. Prøv igen.'
        : error.reason === 'not-uploaded'
          ? 'Upload den valgte fil først, eller vent, til den er gemt.'
          : 'Vælg fakturaen først.',
    ],
    'content-type-not-allowed': ({ error, types, actual }) => [
      'Filtypen er ikke tilladt.',
      error.reason === 'heic'
        ? `Dette er et foto fra en iPhone (HEIC). Eksportér det som JPEG, eller vælg en fil af typen ${types}.`
        : `${actual ? `Filen er af typen ${actual}. ` : ''}Vælg en fil af typen ${types}.`,
    ],
    'resource-not-found': () => [
      'Sagen blev ikke fundet.',
      'Kontrollér, at den stadig findes, og prøv igen.',
    ],
    'reference-id-invalid': () => ['Sagen har ikke et gyldigt id.', hostMistake],
    'file-too-large': ({ maxSize }) => [
      'Filen er for stor.',
      maxSize ? `Vælg en fil på højst ${maxSize}.` : 'Vælg en mindre fil.',
    ],
    'file-empty': () => [
      'Filen er tom.',
      'Kontrollér filen, og vælg den igen, eller vælg en anden.',
    ],
    'file-unreadable': ({ error }) =>
      error.reason === 'folder'
        ? ['Det er en mappe.', 'Vælg fakturaen i mappen.']
        : error.reason === 'changed'
          ? ['Filen er blevet ændret eller flyttet, siden den blev valgt.', 'Vælg den igen.']
          : error.reason === 'not-a-file'
            ? ['Der fulgte ingen fil med.', 'Gem den først på computeren, og vælg den derefter.']
            : [
                'Filen kunne ikke læses.',
                'Kontrollér, at den kan åbnes på computeren, og vælg den igen.',
              ],
    'too-many-files': ({ error }) =>
      error.reason === 'busy'
        ? [
            'En upload er i gang.',
            'Vent, til den er færdig, eller annuller den, før du tilføjer en ny fil.',
          ]
        : ['Her kan kun gemmes én fil.', 'Vælg kun én fil.'],
    unauthorized: () => [
      'Du er ikke logget ind, eller din session er udløbet.',
      'Log ind, og prøv igen.',
    ],
    forbidden: () => [
      'Du har ikke adgang til at gemme filer på denne sag.',
      'Bed om adgang, og prøv igen.',
    ],
    'rate-limited': () => [
      'Tjenesten modtager for mange forespørgsler lige nu.',
      'Vent lidt, og prøv igen.',
    ],
    'server-error': () => ['Der opstod en fejl i tjenesten.', again],
    network: () => ['Forbindelsen blev afbrudt.', 'Kontrollér netværket, og prøv igen.'],
    offline: () => ['Du er offline.', 'Prøv igen, når netværket er tilbage.'],
    timeout: ({ error }) =>
      error.reason === 'no-answer'
        ? ['Tjenesten svarede ikke i tide.', again]
        : ['Uploaden gik i stå.', 'Kontrollér netværket, og prøv igen.'],
    aborted: () => ['Uploaden blev annulleret.', 'Prøv igen, når du vil.'],
    'unexpected-response': ({ error }) =>
      error.reason === 'wrong-address'
        ? ['Uploadtjenesten findes ikke på den angivne adresse.', hostMistake]
        : error.reason === 'html'
          ? [
              'Tjenesten svarede med en webside.',
              'Din session kan være udløbet: Log ind, og prøv igen.',
            ]
          : ['Tjenestens svar kunne ikke forstås.', again],
    unknown: ({ error }) => [
      error.status === undefined
        ? 'Noget gik galt.'
        : `Noget gik galt: »${error.message.replace(/\.$/, '')}«.`,
      again,
    ],
  },
  outcomeUnknown:
    'Fakturaen kan alligevel være gemt. Hvis du sender den igen, bliver den erstattet.',
};
