import { clockTimeOf } from './clockTimeOf.js';
import type { Messages } from './messages.js';
import { pluralOf } from './pluralOf.js';

const second = (count: number): string => pluralOf('sv', count, 'sekund', 'sekunder');

const hostMistake = 'Felet ligger i programmets inställningar, inte i din fil. Kontakta supporten.';
const again = 'Försök igen. Kontakta supporten om felet kvarstår.';

/** Swedish. */
export const sv: Messages = {
  locale: 'sv',
  label: 'Originalfaktura',
  chooseFile: 'Välj fil',
  chooseAnother: 'Välj en annan fil',
  replaceFile: 'Ersätt fil',
  upload: 'Ladda upp',
  cancelUpload: 'Avbryt uppladdningen',
  cancel: 'Avbryt',
  tryAgain: 'Försök igen',
  tryNow: 'Försök nu',
  openInvoice: 'Öppna fakturan',
  getNewLink: 'Hämta ny länk',
  showPreview: 'Visa förhandsgranskning',
  hidePreview: 'Dölj förhandsgranskning',
  copyDetails: 'Kopiera felinformation',
  detailsCopied: 'Felinformationen är kopierad',
  keepEarlierFile: 'Behåll den tidigare filen',
  keepStoredInvoice: 'Behåll den sparade fakturan',
  dropHint: 'eller dra hit fakturan eller klistra in den',
  allowed: (types, maxSize) => (maxSize ? `${types}, högst ${maxSize}` : types),
  required: '(obligatorisk)',
  fileRequired: 'En fil måste bifogas.',
  dropNow: 'Släpp filen för att lägga till den',
  dropNotNow: 'Vänta tills den pågående uppladdningen är klar',
  checking: 'Kontrollerar filen…',
  ready: 'Redo att laddas upp',
  uploading: 'Laddar upp…',
  saving: 'Skickad. Väntar på att den sparas…',
  stored: 'Sparad',
  waiting: {
    offline: 'Du är offline. Uppladdningen fortsätter så snart nätverket är tillbaka.',
    'rate-limited': (seconds) =>
      `Tjänsten tar emot för många förfrågningar just nu. Nytt försök om ${second(seconds)}.`,
    'server-busy': (seconds) => `Tjänsten är överbelastad. Nytt försök om ${second(seconds)}.`,
  },
  cancelled: {
    'not-sent': 'Uppladdningen avbröts. Inget har sparats.',
    unknown:
      'Uppladdningen avbröts, men fakturan kan redan ha sparats. Laddar du upp den igen så ersätts den.',
  },
  progressOf: (fileName) => `Uppladdning av ${fileName}`,
  bytesOf: (loaded, total) => `${loaded} av ${total}`,
  perSecond: (bytes) => `${bytes}/s`,
  timeLeft: (seconds) =>
    seconds < 60 ? `${second(seconds)} kvar` : `${Math.round(seconds / 60)} min kvar`,
  previewOf: (fileName) => `Förhandsgranskning av ${fileName}`,
  previewBlocked: 'Förhandsgranskningen kan inte visas här. Öppna fakturan i stället.',
  previewTooLarge: 'Bilden är för stor för att förhandsgranskas. Öppna fakturan i stället.',
  linkUntil: (time) => `Länken gäller till ${clockTimeOf('kl.', time)}`,
  linkExpired: 'Länken har gått ut. Fakturan är fortfarande sparad.',
  linkRefreshing: 'Hämtar en ny länk…',
  linkRefreshFailed: 'Det gick inte att hämta en ny länk. Försök igen.',
  shownFromMemory: 'Kopian på den här datorn visas.',
  stillStored: 'Sparad i ärendet tills den ersätts:',
  perhapsReplaced: 'Den här fakturan kan ha ersatts vid den senaste uppladdningen.',
  warnings: {
    'pdf-password-protected':
      'PDF-filen är lösenordsskyddad. Den som ska öppna den behöver lösenordet.',
    'pdf-truncated':
      'PDF-filen verkar vara ofullständig. Kontrollera att den går att öppna innan du litar på den.',
  },
  said: {
    uploading: (fileName) => `Laddar upp ${fileName}`,
    progress: (percent) => `${percent} uppladdat`,
    saving: 'Skickad. Väntar på att den sparas.',
    stored: (fileName) => `${fileName} är sparad`,
    ready: (fileName) => `${fileName} är redo att laddas upp`,
    cancelled: 'Uppladdningen avbröts',
  },
  problems: {
    'domain-invalid': ({ error }) => [
      `Resurstypen ”${error.domain ?? ''}” (domain) är ogiltig.`,
      hostMistake,
    ],
    'dotted-path-missing': () => ['Sökvägen till fältet (dotted_path) saknas.', hostMistake],
    'dotted-path-invalid': () => ['Sökvägen till fältet (dotted_path) är ogiltig.', hostMistake],
    'file-required': ({ error }) => [
      'En fil måste bifogas.',
      error.reason === 'incomplete'
        ? 'Hela filen kom inte fram. Försök igen.'
        : error.reason === 'not-uploaded'
          ? 'Ladda upp den valda filen först, eller vänta tills den är sparad.'
          : 'Välj fakturan först.',
    ],
    'content-type-not-allowed': ({ error, types, actual }) => [
      'Filtypen är inte tillåten.',
      error.reason === 'heic'
        ? `Det här är ett foto från en iPhone (HEIC). Exportera det som JPEG eller välj en fil av typen ${types}.`
        : `${actual ? `Filen är av typen ${actual}. ` : ''}Välj en fil av typen ${types}.`,
    ],
    'resource-not-found': () => [
      'Ärendet hittades inte.',
      'Kontrollera att det fortfarande finns och försök sedan igen.',
    ],
    'reference-id-invalid': () => ['Ärendet saknar ett giltigt id.', hostMistake],
    'file-too-large': ({ maxSize }) => [
      'Filen är för stor.',
      maxSize ? `Välj en fil på högst ${maxSize}.` : 'Välj en mindre fil.',
    ],
    'file-empty': () => [
      'Filen är tom.',
      'Kontrollera filen och välj den igen, eller välj en annan.',
    ],
    'file-unreadable': ({ error }) =>
      error.reason === 'folder'
        ? ['Det där är en mapp.', 'Välj fakturan som ligger i den.']
        : error.reason === 'changed'
          ? ['Filen har ändrats eller flyttats sedan den valdes.', 'Välj den igen.']
          : error.reason === 'not-a-file'
            ? ['Ingen fil följde med.', 'Spara den först på datorn och välj den sedan.']
            : [
                'Filen gick inte att läsa.',
                'Kontrollera att den går att öppna på datorn och välj den sedan igen.',
              ],
    'too-many-files': ({ error }) =>
      error.reason === 'busy'
        ? [
            'En uppladdning pågår.',
            'Vänta tills den är klar, eller avbryt den, innan du lägger till en ny fil.',
          ]
        : ['Här kan bara en fil sparas.', 'Välj en enda fil.'],
    unauthorized: () => [
      'Du är inte inloggad eller så har din session gått ut.',
      'Logga in och försök sedan igen.',
    ],
    forbidden: () => [
      'Du har inte behörighet att spara filer i det här ärendet.',
      'Be om behörighet och försök sedan igen.',
    ],
    'rate-limited': () => [
      'Tjänsten tar emot för många förfrågningar just nu.',
      'Vänta en stund och försök sedan igen.',
    ],
    'server-error': () => ['Det uppstod ett fel i tjänsten.', again],
    network: () => ['Anslutningen bröts.', 'Kontrollera nätverket och försök sedan igen.'],
    offline: () => ['Du är offline.', 'Försök igen när nätverket är tillbaka.'],
    timeout: ({ error }) =>
      error.reason === 'no-answer'
        ? ['Tjänsten svarade inte i tid.', again]
        : ['Uppladdningen stannade av.', 'Kontrollera nätverket och försök sedan igen.'],
    aborted: () => ['Uppladdningen avbröts.', 'Försök igen när du vill.'],
    'unexpected-response': ({ error }) =>
      error.reason === 'wrong-address'
        ? ['Uppladdningstjänsten finns inte på den angivna adressen.', hostMistake]
        : error.reason === 'html'
          ? [
              'Tjänsten svarade med en webbsida.',
              'Din session kan ha gått ut: logga in och försök sedan igen.',
            ]
          : ['Tjänstens svar gick inte att tolka.', again],
    unknown: ({ error }) => [
      error.status === undefined
        ? 'Något gick fel.'
        : `Något gick fel: ”${error.message.replace(/\.$/, '')}”.`,
      again,
    ],
  },
  outcomeUnknown: 'Fakturan kan ändå ha sparats. Skickar du den igen så ersätts den.',
};
