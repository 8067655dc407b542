import { sv as batch } from './batch/sv.js';
import type { WholePack } from './languagePack.js';
import { sv as pages } from './pages/sv.js';
import { sv as pdf } from './pdf/sv.js';

const hostMistake =
  'Felet beror på hur programmet är konfigurerat, inte på din fil. Kontakta supporten.';
const again = 'Försök igen. Kontakta supporten om felet kvarstår.';
const fileRequired = 'Du måste bifoga en fil.';
const typeNotAllowed = 'Filtypen är inte tillåten.';
const tooLarge = 'Filen är för stor.';
const tooManyRequests = 'Tjänsten tar emot för många förfrågningar just nu.';
const numberNotFound = 'Fakturanummer {number} hittades inte i den här filen.';
const otherNumber = 'Det här är faktura {found}; ärendet gäller {number}.';

/** Swedish. */
export const sv: WholePack = {
  locale: 'sv',
  label: 'Originalfaktura',
  chooseFile: 'Välj fil',
  chooseAnother: 'Välj en annan fil',
  replaceFile: 'Ersätt fil',
  removeFile: 'Ta bort fil',
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
  addInvoice: 'Lägg till fakturan',
  dropHint: 'eller dra hit fakturan eller klistra in den',
  allowed: { other: '{types}, högst {maxSize}', none: '{types}' },
  wildcards: {
    'image/*': 'bild',
    'audio/*': 'ljud',
    'video/*': 'video',
    'text/*': 'text',
    'application/*': 'dokument',
    '*/*': 'alla filtyper',
  },
  required: '(obligatorisk)',
  fileRequired,
  dropNow: 'Släpp filen för att lägga till den',
  dropNotNow: 'Vänta tills den pågående uppladdningen är klar',
  textPasted:
    'Du klistrade in text, så inget lades till. Spara fakturan som en fil först och välj den sedan.',
  checking: 'Kontrollerar filen…',
  ready: 'Redo att laddas upp',
  uploading: 'Laddar upp…',
  saving: 'Skickad. Väntar på att den ska sparas…',
  stored: 'Sparad',
  waiting: {
    offline: 'Du är offline. Uppladdningen fortsätter så snart anslutningen är tillbaka.',
    'rate-limited': {
      one: `${tooManyRequests} Nytt försök om {seconds}\u00a0sekund.`,
      other: `${tooManyRequests} Nytt försök om {seconds}\u00a0sekunder.`,
    },
    'server-busy': {
      one: 'Tjänsten är överbelastad. Nytt försök om {seconds}\u00a0sekund.',
      other: 'Tjänsten är överbelastad. Nytt försök om {seconds}\u00a0sekunder.',
    },
  },
  cancelled: {
    'not-sent': 'Uppladdningen avbröts. Inget har sparats.',
    unknown:
      'Uppladdningen avbröts, men fakturan kan redan ha sparats. Om du laddar upp den igen ersätts den.',
  },
  progressOf: 'Uppladdning av {fileName}',
  progressUnknown: 'Laddar upp. Förloppet kan inte visas.',
  bytesOf: '{loaded} av {total}',
  perSecond: '{bytes}/s',
  timeLeft: {
    one: '{seconds}\u00a0sekund kvar',
    other: '{seconds}\u00a0sekunder kvar',
    minutes: '{minutes}\u00a0min kvar',
  },
  pageCount: { one: '{count}\u00a0sida', other: '{count}\u00a0sidor' },
  convertedFrom: 'Konverterad från {fileName}',
  numberFound: 'Fakturanummer {number} hittades i filen.',
  previewOf: 'Förhandsgranskning av {fileName}',
  previewBlocked: 'Förhandsgranskningen kan inte visas här. Öppna fakturan i stället.',
  previewTooLarge: 'Bilden är för stor för att förhandsgranskas. Öppna fakturan i stället.',
  linkUntil: 'Länken gäller till {time}',
  timeToday: 'kl.\u00a0{time}',
  timeOn: '{date} kl.\u00a0{time}',
  linkExpired: 'Länken har gått ut. Fakturan är fortfarande sparad.',
  linkRefreshing: 'Hämtar en ny länk…',
  linkRefreshFailed: 'Det gick inte att hämta en ny länk. Försök igen.',
  shownFromMemory: 'Visar kopian på den här datorn.',
  stillStored: 'Sparad i ärendet tills den ersätts:',
  perhapsReplaced: 'Den här fakturan kan ha ersatts vid den senaste uppladdningen.',
  warnings: {
    'pdf-password-protected':
      'PDF-filen är lösenordsskyddad. Den som ska öppna den behöver lösenordet.',
    'pdf-truncated':
      'PDF-filen verkar vara ofullständig. Kontrollera att den går att öppna innan du litar på den.',
    'photo-blurred': 'Bilden verkar vara suddig. Kontrollera att den går att läsa.',
    'photo-dark': 'Bilden verkar vara för mörk. Kontrollera att den går att läsa.',
    'photo-blank': 'Bilden verkar vara tom. Kontrollera att det är rätt bild.',
    'photo-small': 'Bilden har låg upplösning. Kontrollera att den går att läsa.',
    'other-number': otherNumber,
    'number-not-found': `${numberNotFound} Kontrollera att det är rätt fil.`,
  },
  said: {
    uploading: 'Laddar upp {fileName}',
    progress: '{percent} uppladdat',
    saving: 'Skickad. Väntar på att den ska sparas.',
    stored: '{fileName} är sparad',
    ready: '{fileName} är redo att laddas upp',
    cancelled: 'Uppladdningen avbröts',
  },
  problems: {
    'domain-invalid': ['Resurstypen ”{domain}” (domain) är ogiltig.', hostMistake],
    'dotted-path-missing': ['Sökvägen till fältet (dotted_path) saknas.', hostMistake],
    'dotted-path-invalid': ['Sökvägen till fältet (dotted_path) är ogiltig.', hostMistake],
    'file-required': [fileRequired, 'Välj fakturan först.'],
    'file-required/incomplete': [fileRequired, 'Hela filen kom inte fram. Försök igen.'],
    'file-required/not-uploaded': [
      fileRequired,
      'Ladda upp den valda filen först, eller vänta tills den är sparad.',
    ],
    'content-type-not-allowed': [typeNotAllowed, 'Välj en fil av typen {types}.'],
    'content-type-not-allowed/heic': [
      typeNotAllowed,
      'Det här är ett foto från en iPhone (HEIC). Exportera det som JPEG eller välj en fil av typen {types}.',
    ],
    'content-type-not-allowed/type-known': [
      typeNotAllowed,
      'Filen är av typen {actual}. Välj en fil av typen {types}.',
    ],
    'resource-not-found': [
      'Ärendet hittades inte.',
      'Kontrollera att det fortfarande finns och försök sedan igen.',
    ],
    'reference-id-invalid': ['Ärendet saknar ett giltigt id.', hostMistake],
    'file-too-large': [tooLarge, 'Välj en mindre fil.'],
    'file-too-large/limit-known': [tooLarge, 'Välj en fil på högst {maxSize}.'],
    'file-empty': ['Filen är tom.', 'Kontrollera filen och välj den igen, eller välj en annan.'],
    'file-unreadable': [
      'Filen gick inte att läsa.',
      'Kontrollera att den går att öppna på datorn och välj den sedan igen.',
    ],
    'file-unreadable/folder': ['Det här är en mapp.', 'Välj fakturan som ligger i den.'],
    'file-unreadable/changed': [
      'Filen har ändrats eller flyttats sedan den valdes.',
      'Välj den igen.',
    ],
    'file-unreadable/not-a-file': [
      'Ingen fil följde med.',
      'Spara filen på datorn först och välj den sedan.',
    ],
    'too-many-files': ['Här kan bara en fil sparas.', 'Välj bara en fil.'],
    'too-many-files/busy': [
      'En uppladdning pågår.',
      'Vänta tills den är klar, eller avbryt den, innan du lägger till en ny fil.',
    ],
    'wrong-number': [numberNotFound, 'Kontrollera att det är rätt fil eller välj en annan.'],
    'wrong-number/other-number': [otherNumber, 'Välj fakturan som hör till ärendet.'],
    unauthorized: [
      'Du är inte inloggad eller så har din session gått ut.',
      'Logga in och försök sedan igen.',
    ],
    forbidden: [
      'Du har inte behörighet att spara filer i det här ärendet.',
      'Be om behörighet och försök sedan igen.',
    ],
    'rate-limited': [tooManyRequests, 'Vänta en stund och försök sedan igen.'],
    'server-error': ['Det uppstod ett fel i tjänsten.', again],
    network: ['Anslutningen bröts.', 'Kontrollera nätverksanslutningen och försök sedan igen.'],
    offline: ['Du är offline.', 'Försök igen när anslutningen är tillbaka.'],
    timeout: [
      'Uppladdningen stannade av.',
      'Kontrollera nätverksanslutningen och försök sedan igen.',
    ],
    'timeout/no-answer': ['Tjänsten svarade inte i tid.', again],
    aborted: ['Uppladdningen avbröts.', 'Försök igen när du vill.'],
    'unexpected-response': ['Tjänstens svar gick inte att tolka.', again],
    'unexpected-response/wrong-address': [
      'Uppladdningstjänsten finns inte på den angivna adressen.',
      hostMistake,
    ],
    'unexpected-response/html': [
      'Tjänsten skickade en webbsida i stället för ett svar.',
      'Din session kan ha gått ut: logga in och försök sedan igen.',
    ],
    unknown: ['Något gick fel.', again],
    'unknown/not-made': ['Förfrågan kunde inte skickas.', again],
    'unknown/message-known': ['Något gick fel: ”{quoted}”.', again],
  },
  outcomeUnknown: 'Fakturan kan ändå ha sparats. Om du laddar upp den igen ersätts den.',
  pages,
  batch,
  pdf,
};
