import { da as batch } from './batch/da.js';
import type { WholePack } from './languagePack.js';
import { da as pages } from './pages/da.js';
import { da as pdf } from './pdf/da.js';

const hostMistake = 'Fejlen ligger i programmets opsætning, ikke i din fil. Kontakt supporten.';
const again = 'Prøv igen. Kontakt supporten, hvis fejlen fortsætter.';
const fileRequired = 'Du skal vedhæfte en fil.';
const typeNotAllowed = 'Filtypen er ikke tilladt.';
const tooLarge = 'Filen er for stor.';
const tooManyRequests = 'Tjenesten modtager for mange forespørgsler lige nu.';
const numberNotFound = 'Fakturanummer {number} blev ikke fundet i denne fil.';
const otherNumber = 'Dette er faktura {found}; sagen vedrører {number}.';

/** Danish. */
export const da: WholePack = {
  locale: 'da',
  label: 'Originalfaktura',
  chooseFile: 'Vælg fil',
  chooseAnother: 'Vælg en anden fil',
  replaceFile: 'Erstat fil',
  removeFile: 'Fjern fil',
  upload: 'Upload fil',
  cancelUpload: 'Annuller upload',
  cancel: 'Annuller',
  tryAgain: 'Prøv igen',
  tryNow: 'Prøv nu',
  openInvoice: 'Åbn fakturaen',
  getNewLink: 'Hent nyt link',
  showPreview: 'Vis forhåndsvisning',
  hidePreview: 'Skjul forhåndsvisning',
  copyDetails: 'Kopier fejloplysninger',
  detailsCopied: 'Fejloplysningerne er kopieret',
  keepEarlierFile: 'Behold den tidligere fil',
  keepStoredInvoice: 'Behold den gemte faktura',
  addInvoice: 'Tilføj fakturaen',
  dropHint: 'eller træk fakturaen hertil, eller indsæt den',
  allowed: { other: '{types}, højst {maxSize}', none: '{types}' },
  wildcards: {
    'image/*': 'billede',
    'audio/*': 'lyd',
    'video/*': 'video',
    'text/*': 'tekst',
    'application/*': 'dokument',
    '*/*': 'alle filtyper',
  },
  required: '(skal vedhæftes)',
  fileRequired,
  dropNow: 'Slip filen for at tilføje den',
  dropNotNow: 'Vent, til den igangværende upload er færdig',
  textPasted:
    'Du indsatte tekst, så der blev ikke tilføjet noget. Gem først fakturaen som en fil, og vælg den derefter.',
  checking: 'Kontrollerer filen…',
  ready: 'Klar til upload',
  uploading: 'Uploader…',
  saving: 'Sendt. Venter på, at den bliver gemt…',
  stored: 'Gemt',
  waiting: {
    offline: 'Du er offline. Uploaden fortsætter, så snart forbindelsen er tilbage.',
    'rate-limited': {
      one: `${tooManyRequests} Nyt forsøg om {seconds}\u00a0sekund.`,
      other: `${tooManyRequests} Nyt forsøg om {seconds}\u00a0sekunder.`,
    },
    'server-busy': {
      one: 'Tjenesten er overbelastet. Nyt forsøg om {seconds}\u00a0sekund.',
      other: 'Tjenesten er overbelastet. Nyt forsøg om {seconds}\u00a0sekunder.',
    },
  },
  cancelled: {
    'not-sent': 'Uploaden blev annulleret. Intet er gemt.',
    unknown:
      'Uploaden blev annulleret, men fakturaen kan allerede være gemt. Hvis du uploader den igen, bliver den erstattet.',
  },
  progressOf: 'Upload af {fileName}',
  progressUnknown: 'Uploader. Forløbet kan ikke vises.',
  bytesOf: '{loaded} af {total}',
  perSecond: '{bytes}/s',
  timeLeft: {
    one: '{seconds}\u00a0sekund tilbage',
    other: '{seconds}\u00a0sekunder tilbage',
    minutes: '{minutes}\u00a0min. tilbage',
  },
  pageCount: { one: '{count}\u00a0side', other: '{count}\u00a0sider' },
  convertedFrom: 'Konverteret fra {fileName}',
  numberFound: 'Fakturanummer {number} blev fundet i filen.',
  previewOf: 'Forhåndsvisning af {fileName}',
  previewBlocked: 'Forhåndsvisningen kan ikke vises her. Åbn fakturaen i stedet.',
  previewTooLarge: 'Billedet er for stort til forhåndsvisning. Åbn fakturaen i stedet.',
  linkUntil: 'Linket gælder til {time}',
  timeToday: 'kl.\u00a0{time}',
  timeOn: '{date} kl.\u00a0{time}',
  linkExpired: 'Linket er udløbet. Fakturaen er stadig gemt.',
  linkRefreshing: 'Henter et nyt link…',
  linkRefreshFailed: 'Der kunne ikke hentes et nyt link. Prøv igen.',
  shownFromMemory: 'Viser kopien på denne computer.',
  stillStored: 'Gemt på sagen, indtil den bliver erstattet:',
  perhapsReplaced: 'Denne faktura kan være blevet erstattet ved den seneste upload.',
  warnings: {
    'pdf-password-protected':
      'PDF-filen er beskyttet med adgangskode. Den, der skal åbne den, skal bruge adgangskoden.',
    'pdf-truncated':
      'PDF-filen ser ud til at være ufuldstændig. Kontroller, at den kan åbnes, før du stoler på den.',
    'photo-blurred': 'Billedet ser ud til at være uskarpt. Kontroller, at det kan læses.',
    'photo-dark': 'Billedet ser ud til at være for mørkt. Kontroller, at det kan læses.',
    'photo-blank': 'Billedet ser ud til at være tomt. Kontroller, at det er det rigtige billede.',
    'photo-small': 'Billedet har lav opløsning. Kontroller, at det kan læses.',
    'other-number': otherNumber,
    'number-not-found': `${numberNotFound} Kontroller, at det er den rigtige fil.`,
  },
  said: {
    uploading: 'Uploader {fileName}',
    progress: '{percent} uploadet',
    saving: 'Sendt. Venter på, at den bliver gemt.',
    stored: '{fileName} er gemt',
    ready: '{fileName} er klar til upload',
    cancelled: 'Uploaden blev annulleret',
  },
  problems: {
    'domain-invalid': ['Ressourcetypen »{domain}« (domain) er ugyldig.', hostMistake],
    'dotted-path-missing': ['Stien til feltet (dotted_path) mangler.', hostMistake],
    'dotted-path-invalid': ['Stien til feltet (dotted_path) er ugyldig.', hostMistake],
    'file-required': [fileRequired, 'Vælg fakturaen først.'],
    'file-required/incomplete': [fileRequired, 'Hele filen nåede ikke frem. Prøv igen.'],
    'file-required/not-uploaded': [
      fileRequired,
      'Upload den valgte fil først, eller vent, til den er gemt.',
    ],
    'content-type-not-allowed': [typeNotAllowed, 'Vælg en fil af typen {types}.'],
    'content-type-not-allowed/heic': [
      typeNotAllowed,
      'Dette er et foto fra en iPhone (HEIC). Eksporter det som JPEG, eller vælg en fil af typen {types}.',
    ],
    'content-type-not-allowed/type-known': [
      typeNotAllowed,
      'Filen er af typen {actual}. Vælg en fil af typen {types}.',
    ],
    'resource-not-found': [
      'Sagen blev ikke fundet.',
      'Kontroller, at den stadig findes, og prøv igen.',
    ],
    'reference-id-invalid': ['Sagen har ikke et gyldigt id.', hostMistake],
    'file-too-large': [tooLarge, 'Vælg en mindre fil.'],
    'file-too-large/limit-known': [tooLarge, 'Vælg en fil på højst {maxSize}.'],
    'file-empty': ['Filen er tom.', 'Kontroller filen, og vælg den igen, eller vælg en anden.'],
    'file-unreadable': [
      'Filen kunne ikke læses.',
      'Kontroller, at den kan åbnes på computeren, og vælg den igen.',
    ],
    'file-unreadable/folder': ['Det er en mappe.', 'Vælg fakturaen i mappen.'],
    'file-unreadable/changed': [
      'Filen er blevet ændret eller flyttet, siden den blev valgt.',
      'Vælg den igen.',
    ],
    'file-unreadable/not-a-file': [
      'Der fulgte ingen fil med.',
      'Gem filen på computeren først, og vælg den derefter.',
    ],
    'too-many-files': ['Der kan kun gemmes én fil her.', 'Vælg kun én fil.'],
    'too-many-files/busy': [
      'En upload er i gang.',
      'Vent, til den er færdig, eller annuller den, før du tilføjer en ny fil.',
    ],
    'wrong-number': [numberNotFound, 'Kontroller, at det er den rigtige fil, eller vælg en anden.'],
    'wrong-number/other-number': [otherNumber, 'Vælg den faktura, der hører til sagen.'],
    unauthorized: [
      'Du er ikke logget ind, eller din session er udløbet.',
      'Log ind, og prøv igen.',
    ],
    forbidden: [
      'Du har ikke adgang til at gemme filer på denne sag.',
      'Bed om adgang, og prøv igen.',
    ],
    'rate-limited': [tooManyRequests, 'Vent lidt, og prøv igen.'],
    'server-error': ['Der opstod en fejl i tjenesten.', again],
    network: ['Forbindelsen blev afbrudt.', 'Kontroller internetforbindelsen, og prøv igen.'],
    offline: ['Du er offline.', 'Prøv igen, når forbindelsen er tilbage.'],
    timeout: ['Uploaden gik i stå.', 'Kontroller internetforbindelsen, og prøv igen.'],
    'timeout/no-answer': ['Tjenesten svarede ikke i tide.', again],
    aborted: ['Uploaden blev annulleret.', 'Prøv igen, når du vil.'],
    'unexpected-response': ['Tjenestens svar kunne ikke forstås.', again],
    'unexpected-response/wrong-address': [
      'Uploadtjenesten findes ikke på den angivne adresse.',
      hostMistake,
    ],
    'unexpected-response/html': [
      'Tjenesten sendte en webside i stedet for et svar.',
      'Din session kan være udløbet: Log ind, og prøv igen.',
    ],
    unknown: ['Noget gik galt.', again],
    'unknown/not-made': ['Forespørgslen kunne ikke sendes.', again],
    'unknown/message-known': ['Noget gik galt: »{quoted}«.', again],
  },
  outcomeUnknown:
    'Fakturaen kan alligevel være gemt. Hvis du uploader den igen, bliver den erstattet.',
  pages,
  batch,
  pdf,
};
