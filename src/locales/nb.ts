import { nb as batch } from './batch/nb.js';
import type { WholePack } from './languagePack.js';
import { nb as pages } from './pages/nb.js';
import { nb as pdf } from './pdf/nb.js';

const hostMistake =
  'Feilen ligger i oppsettet av programmet, ikke i filen din. Kontakt brukerstøtte.';
const again = 'Prøv igjen. Kontakt brukerstøtte hvis feilen vedvarer.';
const fileRequired = 'Du må legge ved en fil.';
const typeNotAllowed = 'Filtypen er ikke tillatt.';
const tooLarge = 'Filen er for stor.';
const tooManyRequests = 'Tjenesten får for mange forespørsler akkurat nå.';
const numberNotFound = 'Fakturanummer {number} ble ikke funnet i denne filen.';
const otherNumber = 'Dette er faktura {found}; saken gjelder {number}.';

/** Norwegian, bokmål. */
export const nb: WholePack = {
  locale: 'nb',
  label: 'Originalfaktura',
  chooseFile: 'Velg fil',
  chooseAnother: 'Velg en annen fil',
  replaceFile: 'Erstatt fil',
  removeFile: 'Fjern fil',
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
  addInvoice: 'Legg til fakturaen',
  dropHint: 'eller dra fakturaen hit eller lim den inn',
  allowed: { other: '{types}, opptil {maxSize}', none: '{types}' },
  wildcards: {
    'image/*': 'bilde',
    'audio/*': 'lyd',
    'video/*': 'video',
    'text/*': 'tekst',
    'application/*': 'dokument',
    '*/*': 'alle filtyper',
  },
  required: '(må legges ved)',
  fileRequired,
  dropNow: 'Slipp filen for å legge den til',
  dropNotNow: 'Vent til den pågående opplastingen er ferdig',
  textPasted:
    'Du limte inn tekst, så ingenting ble lagt til. Lagre fakturaen som en fil først, og velg den deretter.',
  checking: 'Kontrollerer filen…',
  ready: 'Klar til å lastes opp',
  uploading: 'Laster opp…',
  saving: 'Sendt. Venter på at den lagres…',
  stored: 'Lagret',
  waiting: {
    offline: 'Du er frakoblet. Opplastingen fortsetter så snart tilkoblingen er tilbake.',
    'rate-limited': {
      one: `${tooManyRequests} Nytt forsøk om {seconds}\u00a0sekund.`,
      other: `${tooManyRequests} Nytt forsøk om {seconds}\u00a0sekunder.`,
    },
    'server-busy': {
      one: 'Tjenesten er overbelastet. Nytt forsøk om {seconds}\u00a0sekund.',
      other: 'Tjenesten er overbelastet. Nytt forsøk om {seconds}\u00a0sekunder.',
    },
  },
  cancelled: {
    'not-sent': 'Opplastingen ble avbrutt. Ingenting er lagret.',
    unknown:
      'Opplastingen ble avbrutt, men fakturaen kan allerede være lagret. Laster du den opp igjen, blir den erstattet.',
  },
  progressOf: 'Opplasting av {fileName}',
  progressUnknown: 'Laster opp. Framdriften kan ikke vises.',
  bytesOf: '{loaded} av {total}',
  perSecond: '{bytes}/s',
  timeLeft: {
    one: '{seconds}\u00a0sekund igjen',
    other: '{seconds}\u00a0sekunder igjen',
    minutes: '{minutes}\u00a0min igjen',
  },
  pageCount: { one: '{count}\u00a0side', other: '{count}\u00a0sider' },
  convertedFrom: 'Konvertert fra {fileName}',
  numberFound: 'Fakturanummer {number} ble funnet i filen.',
  previewOf: 'Forhåndsvisning av {fileName}',
  previewBlocked: 'Forhåndsvisningen kan ikke vises her. Åpne fakturaen i stedet.',
  previewTooLarge: 'Bildet er for stort til forhåndsvisning. Åpne fakturaen i stedet.',
  linkUntil: 'Lenken er gyldig til {time}',
  timeToday: 'kl.\u00a0{time}',
  timeOn: '{date} kl.\u00a0{time}',
  linkExpired: 'Lenken er utløpt. Fakturaen er fortsatt lagret.',
  linkRefreshing: 'Henter ny lenke…',
  linkRefreshFailed: 'Kunne ikke hente ny lenke. Prøv igjen.',
  shownFromMemory: 'Viser kopien på denne datamaskinen.',
  stillStored: 'Lagret på saken til den blir erstattet:',
  perhapsReplaced: 'Denne fakturaen kan ha blitt erstattet ved siste opplasting.',
  warnings: {
    'pdf-password-protected':
      'PDF-filen er passordbeskyttet. Den som skal åpne den, trenger passordet.',
    'pdf-truncated':
      'PDF-filen ser ut til å være ufullstendig. Kontroller at den kan åpnes, før du stoler på den.',
    'photo-blurred': 'Bildet ser ut til å være uskarpt. Kontroller at det kan leses.',
    'photo-dark': 'Bildet ser ut til å være for mørkt. Kontroller at det kan leses.',
    'photo-blank': 'Bildet ser ut til å være tomt. Kontroller at det er riktig bilde.',
    'photo-small': 'Bildet har lav oppløsning. Kontroller at det kan leses.',
    'other-number': otherNumber,
    'number-not-found': `${numberNotFound} Kontroller at det er riktig fil.`,
  },
  said: {
    uploading: 'Laster opp {fileName}',
    progress: '{percent} lastet opp',
    saving: 'Sendt. Venter på at den lagres.',
    stored: '{fileName} er lagret',
    ready: '{fileName} er klar til å lastes opp',
    cancelled: 'Opplastingen ble avbrutt',
  },
  problems: {
    'domain-invalid': ['Ressurstypen «{domain}» (domain) er ugyldig.', hostMistake],
    'dotted-path-missing': ['Stien til feltet (dotted_path) mangler.', hostMistake],
    'dotted-path-invalid': ['Stien til feltet (dotted_path) er ugyldig.', hostMistake],
    'file-required': [fileRequired, 'Velg fakturaen først.'],
    'file-required/incomplete': [fileRequired, 'Hele filen kom ikke fram. Prøv igjen.'],
    'file-required/not-uploaded': [
      fileRequired,
      'Last opp den valgte filen først, eller vent til den er lagret.',
    ],
    'content-type-not-allowed': [typeNotAllowed, 'Velg en fil av typen {types}.'],
    'content-type-not-allowed/heic': [
      typeNotAllowed,
      'Dette er et bilde fra en iPhone (HEIC). Eksporter det som JPEG, eller velg en fil av typen {types}.',
    ],
    'content-type-not-allowed/type-known': [
      typeNotAllowed,
      'Filen er av typen {actual}. Velg en fil av typen {types}.',
    ],
    'resource-not-found': [
      'Saken ble ikke funnet.',
      'Kontroller at den fortsatt finnes, og prøv igjen.',
    ],
    'reference-id-invalid': ['Saken mangler en gyldig ID.', hostMistake],
    'file-too-large': [tooLarge, 'Velg en mindre fil.'],
    'file-too-large/limit-known': [tooLarge, 'Velg en fil på opptil {maxSize}.'],
    'file-empty': ['Filen er tom.', 'Kontroller filen, og velg den på nytt, eller velg en annen.'],
    'file-unreadable': [
      'Filen kunne ikke leses.',
      'Kontroller at den kan åpnes på datamaskinen, og velg den på nytt.',
    ],
    'file-unreadable/folder': ['Dette er en mappe.', 'Velg fakturaen som ligger i den.'],
    'file-unreadable/changed': [
      'Filen er endret eller flyttet siden den ble valgt.',
      'Velg den på nytt.',
    ],
    'file-unreadable/not-a-file': [
      'Det fulgte ikke med noen fil.',
      'Lagre filen på datamaskinen først, og velg den deretter.',
    ],
    'too-many-files': ['Her kan det bare lagres én fil.', 'Velg bare én fil.'],
    'too-many-files/busy': [
      'En opplasting pågår.',
      'Vent til den er ferdig, eller avbryt den, før du legger til en ny fil.',
    ],
    'wrong-number': [numberNotFound, 'Kontroller at det er riktig fil, eller velg en annen.'],
    'wrong-number/other-number': [otherNumber, 'Velg fakturaen som hører til saken.'],
    unauthorized: ['Du er ikke logget inn, eller økten din er utløpt.', 'Logg inn, og prøv igjen.'],
    forbidden: [
      'Du har ikke tilgang til å lagre filer på denne saken.',
      'Be om tilgang, og prøv igjen.',
    ],
    'rate-limited': [tooManyRequests, 'Vent litt, og prøv igjen.'],
    'server-error': ['Det oppstod en feil i tjenesten.', again],
    network: ['Forbindelsen ble brutt.', 'Kontroller nettverkstilkoblingen, og prøv igjen.'],
    offline: ['Du er frakoblet.', 'Prøv igjen når tilkoblingen er tilbake.'],
    timeout: ['Opplastingen stoppet opp.', 'Kontroller nettverkstilkoblingen, og prøv igjen.'],
    'timeout/no-answer': ['Tjenesten svarte ikke i tide.', again],
    aborted: ['Opplastingen ble avbrutt.', 'Prøv igjen når du vil.'],
    'unexpected-response': ['Svaret fra tjenesten kunne ikke tolkes.', again],
    'unexpected-response/wrong-address': [
      'Opplastingstjenesten finnes ikke på den angitte adressen.',
      hostMistake,
    ],
    'unexpected-response/html': [
      'Tjenesten sendte en nettside i stedet for et svar.',
      'Økten din kan være utløpt: logg inn, og prøv igjen.',
    ],
    unknown: ['Noe gikk galt.', again],
    'unknown/not-made': ['Forespørselen kunne ikke sendes.', again],
    'unknown/message-known': ['Noe gikk galt: «{quoted}».', again],
  },
  outcomeUnknown: 'Fakturaen kan likevel være lagret. Laster du den opp igjen, blir den erstattet.',
  pages,
  batch,
  pdf,
};
