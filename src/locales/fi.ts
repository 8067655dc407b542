import { clockTimeOf } from './clockTimeOf.js';
import type { Messages } from './messages.js';
import { pluralOf } from './pluralOf.js';

const second = (count: number): string => pluralOf('fi', count, 'sekunti', 'sekuntia');
/** The genitive is the same after every number. */
const retryIn = (count: number): string =>
  `Uusi yritys ${pluralOf('fi', count, 'sekunnin', 'sekunnin')} kuluttua.`;

const hostMistake = 'Virhe on sovelluksen asetuksissa, ei tiedostossasi. Ota yhteyttä tukeen.';
const again = 'Yritä uudelleen. Jos virhe toistuu, ota yhteyttä tukeen.';

/** Finnish. */
export const fi: Messages = {
  locale: 'fi',
  label: 'Alkuperäinen lasku',
  chooseFile: 'Valitse tiedosto',
  chooseAnother: 'Valitse toinen tiedosto',
  replaceFile: 'Korvaa tiedosto',
  upload: 'Lähetä',
  cancelUpload: 'Peruuta lähetys',
  cancel: 'Peruuta',
  tryAgain: 'Yritä uudelleen',
  tryNow: 'Yritä nyt',
  openInvoice: 'Avaa lasku',
  getNewLink: 'Hae uusi linkki',
  showPreview: 'Näytä esikatselu',
  hidePreview: 'Piilota esikatselu',
  copyDetails: 'Kopioi virhetiedot',
  detailsCopied: 'Virhetiedot kopioitu',
  keepEarlierFile: 'Säilytä aiempi tiedosto',
  keepStoredInvoice: 'Säilytä tallennettu lasku',
  dropHint: 'tai vedä tai liitä lasku tähän',
  allowed: (types, maxSize) => (maxSize ? `${types}, enintään ${maxSize}` : types),
  required: '(pakollinen)',
  fileRequired: 'Tiedosto on pakollinen.',
  dropNow: 'Lisää tiedosto pudottamalla se tähän',
  dropNotNow: 'Odota, kunnes meneillään oleva lähetys on valmis',
  checking: 'Tarkistetaan tiedostoa…',
  ready: 'Valmis lähetettäväksi',
  uploading: 'Lähetetään…',
  saving: 'Lähetetty. Odotetaan tallennusta…',
  stored: 'Tallennettu',
  waiting: {
    offline: 'Verkkoyhteys puuttuu. Lähetys jatkuu heti, kun yhteys palaa.',
    'rate-limited': (seconds) => `Palveluun tulee nyt liikaa pyyntöjä. ${retryIn(seconds)}`,
    'server-busy': (seconds) => `Palvelu on ruuhkautunut. ${retryIn(seconds)}`,
  },
  cancelled: {
    'not-sent': 'Lähetys peruutettiin. Mitään ei tallennettu.',
    unknown: 'Lähetys peruutettiin, mutta lasku on voinut jo tallentua. Uusi lähetys korvaa sen.',
  },
  progressOf: (fileName) => `Tiedoston ${fileName} lähetys`,
  bytesOf: (loaded, total) => `${loaded} / ${total}`,
  perSecond: (bytes) => `${bytes}/s`,
  timeLeft: (seconds) =>
    seconds < 60 ? `${second(seconds)} jäljellä` : `${Math.round(seconds / 60)} min jäljellä`,
  previewOf: (fileName) => `Tiedoston ${fileName} esikatselu`,
  previewBlocked: 'Esikatselua ei voi näyttää tässä. Avaa lasku erikseen.',
  previewTooLarge: 'Kuva on liian suuri esikatseltavaksi. Avaa lasku erikseen.',
  linkUntil: (time) => `Linkki on voimassa ${clockTimeOf('klo', time)} asti`,
  linkExpired: 'Linkki on vanhentunut. Lasku on edelleen tallennettuna.',
  linkRefreshing: 'Haetaan uutta linkkiä…',
  linkRefreshFailed: 'Uutta linkkiä ei saatu. Yritä uudelleen.',
  shownFromMemory: 'Näytetään tällä tietokoneella oleva kopio.',
  stillStored: 'Toimeksiannon nykyinen lasku, kunnes se korvataan:',
  perhapsReplaced: 'Viimeisin lähetys on voinut korvata tämän laskun.',
  warnings: {
    'pdf-password-protected': 'PDF on suojattu salasanalla. Sen avaamiseen tarvitaan salasana.',
    'pdf-truncated':
      'PDF näyttää katkenneen kesken. Tarkista, että se avautuu, ennen kuin luotat siihen.',
  },
  said: {
    uploading: (fileName) => `Lähetetään tiedostoa ${fileName}`,
    progress: (percent) => `${percent} lähetetty`,
    saving: 'Lähetetty. Odotetaan tallennusta.',
    stored: (fileName) => `${fileName} on tallennettu`,
    ready: (fileName) => `${fileName} on valmis lähetettäväksi`,
    cancelled: 'Lähetys peruutettiin',
  },
  problems: {
    'domain-invalid': ({ error }) => [
      `Resurssityyppi ”${error.domain ?? ''}” (domain) ei kelpaa.`,
      hostMistake,
    ],
    'dotted-path-missing': () => ['Kentän polku (dotted_path) puuttuu.', hostMistake],
    'dotted-path-invalid': () => ['Kentän polku (dotted_path) ei kelpaa.', hostMistake],
    'file-required': ({ error }) => [
      'Tiedosto on pakollinen.',
      error.reason === 'incomplete'
        ? 'Tiedosto ei tullut perille kokonaan. Yritä uudelleen.'
        : error.reason === 'not-uploaded'
          ? 'Lähetä valittu tiedosto ensin tai odota, että se on tallennettu.'
          : 'Valitse ensin lasku.',
    ],
    'content-type-not-allowed': ({ error, types, actual }) => [
      'Tiedostotyyppi ei ole sallittu.',
      error.reason === 'heic'
        ? `Tämä on iPhonella otettu kuva (HEIC). Tallenna se JPEG-muodossa tai valitse tiedosto, jonka tyyppi on ${types}.`
        : `${actual ? `Tiedoston tyyppi on ${actual}. ` : ''}Valitse tiedosto, jonka tyyppi on ${types}.`,
    ],
    'resource-not-found': () => [
      'Toimeksiantoa ei löytynyt.',
      'Tarkista, että se on yhä olemassa, ja yritä uudelleen.',
    ],
    'reference-id-invalid': () => ['Toimeksiannon tunniste ei kelpaa.', hostMistake],
    'file-too-large': ({ maxSize }) => [
      'Tiedosto on liian suuri.',
      maxSize
        ? `Valitse tiedosto, jonka koko on enintään ${maxSize}.`
        : 'Valitse pienempi tiedosto.',
    ],
    'file-empty': () => [
      'Tiedosto on tyhjä.',
      'Tarkista tiedosto ja valitse se uudelleen tai valitse toinen tiedosto.',
    ],
    'file-unreadable': ({ error }) =>
      error.reason === 'folder'
        ? ['Tämä on kansio.', 'Valitse kansiossa oleva lasku.']
        : error.reason === 'changed'
          ? ['Tiedosto on muuttunut tai siirretty valinnan jälkeen.', 'Valitse se uudelleen.']
          : error.reason === 'not-a-file'
            ? [
                'Tiedostoa ei tullut mukana.',
                'Tallenna se ensin tietokoneelle ja valitse se sitten.',
              ]
            : [
                'Tiedostoa ei voitu lukea.',
                'Tarkista, että se avautuu tietokoneella, ja valitse se uudelleen.',
              ],
    'too-many-files': ({ error }) =>
      error.reason === 'busy'
        ? [
            'Lähetys on kesken.',
            'Odota, kunnes se on valmis, tai peruuta se, ennen kuin lisäät uuden tiedoston.',
          ]
        : ['Tähän voi tallentaa vain yhden tiedoston.', 'Valitse vain yksi tiedosto.'],
    unauthorized: () => [
      'Et ole kirjautunut sisään, tai istuntosi on päättynyt.',
      'Kirjaudu sisään ja yritä uudelleen.',
    ],
    forbidden: () => [
      'Sinulla ei ole oikeutta tallentaa tiedostoja tähän toimeksiantoon.',
      'Pyydä käyttöoikeus ja yritä sitten uudelleen.',
    ],
    'rate-limited': () => [
      'Palveluun tulee nyt liikaa pyyntöjä.',
      'Odota hetki ja yritä uudelleen.',
    ],
    'server-error': () => ['Palvelussa tapahtui virhe.', again],
    network: () => ['Yhteys katkesi.', 'Tarkista verkkoyhteys ja yritä uudelleen.'],
    offline: () => ['Verkkoyhteys puuttuu.', 'Yritä uudelleen, kun yhteys palaa.'],
    timeout: ({ error }) =>
      error.reason === 'no-answer'
        ? ['Palvelu ei vastannut ajoissa.', again]
        : ['Lähetys pysähtyi.', 'Tarkista verkkoyhteys ja yritä uudelleen.'],
    aborted: () => ['Lähetys peruutettiin.', 'Voit yrittää uudelleen, kun haluat.'],
    'unexpected-response': ({ error }) =>
      error.reason === 'wrong-address'
        ? ['Lähetyspalvelua ei löytynyt annetusta osoitteesta.', hostMistake]
        : error.reason === 'html'
          ? [
              'Palvelu vastasi verkkosivulla.',
              'Istuntosi on voinut päättyä: kirjaudu sisään ja yritä uudelleen.',
            ]
          : ['Palvelun vastausta ei voitu tulkita.', again],
    unknown: ({ error }) => [
      error.status === undefined
        ? 'Jokin meni vikaan.'
        : `Jokin meni vikaan: ”${error.message.replace(/\.$/, '')}”.`,
      again,
    ],
  },
  outcomeUnknown: 'Lasku on silti voinut tallentua. Uusi lähetys korvaa sen.',
};
