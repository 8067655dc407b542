import { fi as batch } from './batch/fi.js';
import type { WholePack } from './languagePack.js';
import { fi as pages } from './pages/fi.js';
import { fi as pdf } from './pdf/fi.js';

const hostMistake = 'Virhe on sovelluksen määrityksissä, ei tiedostossasi. Ota yhteyttä tukeen.';
const again = 'Yritä uudelleen. Jos virhe toistuu, ota yhteyttä tukeen.';
const fileRequired = 'Tiedosto on pakollinen.';
const typeNotAllowed = 'Tiedostotyyppi ei ole sallittu.';
const tooLarge = 'Tiedosto on liian suuri.';
const tooManyRequests = 'Palveluun tulee nyt liikaa pyyntöjä.';
const numberNotFound = 'Laskunumeroa {number} ei löytynyt tästä tiedostosta.';
const otherNumber = 'Tämä on lasku {found}; toimeksianto koskee laskua {number}.';

/** Finnish. */
export const fi: WholePack = {
  locale: 'fi',
  label: 'Alkuperäinen lasku',
  chooseFile: 'Valitse tiedosto',
  chooseAnother: 'Valitse toinen tiedosto',
  replaceFile: 'Korvaa tiedosto',
  removeFile: 'Poista tiedosto',
  upload: 'Lähetä tiedosto',
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
  addInvoice: 'Lisää lasku',
  dropHint: 'tai vedä tai liitä lasku tähän',
  allowed: { other: '{types}, enintään {maxSize}', none: '{types}' },
  wildcards: {
    'image/*': 'kuva',
    'audio/*': 'äänitiedosto',
    'video/*': 'video',
    'text/*': 'tekstitiedosto',
    'application/*': 'asiakirja',
    '*/*': 'kaikki tiedostotyypit',
  },
  required: '(pakollinen)',
  fileRequired,
  dropNow: 'Lisää tiedosto pudottamalla se tähän',
  dropNotNow: 'Odota, kunnes meneillään oleva lähetys on valmis',
  textPasted:
    'Liitit tekstiä, joten mitään ei lisätty. Tallenna lasku ensin tiedostoksi ja valitse se sitten.',
  checking: 'Tarkistetaan tiedostoa…',
  ready: 'Valmis lähetettäväksi',
  uploading: 'Lähetetään…',
  saving: 'Lähetetty. Odotetaan tallennusta…',
  stored: 'Tallennettu',
  // The genitive is the same after every number.
  waiting: {
    offline: 'Verkkoyhteys puuttuu. Lähetys jatkuu heti, kun yhteys palaa.',
    'rate-limited': `${tooManyRequests} Uusi yritys {seconds}\u00a0sekunnin kuluttua.`,
    'server-busy': 'Palvelu on ruuhkautunut. Uusi yritys {seconds}\u00a0sekunnin kuluttua.',
  },
  cancelled: {
    'not-sent': 'Lähetys peruutettiin. Mitään ei tallennettu.',
    unknown: 'Lähetys peruutettiin, mutta lasku on voinut jo tallentua. Uusi lähetys korvaa sen.',
  },
  progressOf: 'Tiedoston {fileName} lähetys',
  progressUnknown: 'Lähetetään. Edistymistä ei voida näyttää.',
  bytesOf: '{loaded} / {total}',
  perSecond: '{bytes}/s',
  timeLeft: {
    one: '{seconds}\u00a0sekunti jäljellä',
    other: '{seconds}\u00a0sekuntia jäljellä',
    minutes: '{minutes}\u00a0min jäljellä',
  },
  pageCount: { one: '{count}\u00a0sivu', other: '{count}\u00a0sivua' },
  convertedFrom: 'Muunnettu tiedostosta {fileName}',
  numberFound: 'Laskunumero {number} löytyi tiedostosta.',
  previewOf: 'Tiedoston {fileName} esikatselu',
  previewBlocked: 'Esikatselua ei voi näyttää tässä. Avaa lasku erikseen.',
  previewTooLarge: 'Kuva on liian suuri esikatseltavaksi. Avaa lasku erikseen.',
  linkUntil: 'Linkki on voimassa {time} asti',
  timeToday: 'klo\u00a0{time}',
  timeOn: '{date} klo\u00a0{time}',
  linkExpired: 'Linkki on vanhentunut. Lasku on edelleen tallennettuna.',
  linkRefreshing: 'Haetaan uutta linkkiä…',
  linkRefreshFailed: 'Uuden linkin hakeminen ei onnistunut. Yritä uudelleen.',
  shownFromMemory: 'Näytetään tällä tietokoneella oleva kopio.',
  stillStored: 'Toimeksiannon nykyinen lasku, kunnes se korvataan:',
  perhapsReplaced: 'Viimeisin lähetys on voinut korvata tämän laskun.',
  warnings: {
    'pdf-password-protected': 'PDF on suojattu salasanalla. Sen avaamiseen tarvitaan salasana.',
    'pdf-truncated':
      'PDF-tiedosto vaikuttaa olevan vajaa. Tarkista, että se avautuu, ennen kuin luotat siihen.',
    'photo-blurred': 'Kuva vaikuttaa epätarkalta. Tarkista, että siitä saa selvää.',
    'photo-dark': 'Kuva vaikuttaa liian tummalta. Tarkista, että siitä saa selvää.',
    'photo-blank': 'Kuva vaikuttaa tyhjältä. Tarkista, että kuva on oikea.',
    'photo-small': 'Kuvan tarkkuus on pieni. Tarkista, että siitä saa selvää.',
    'other-number': otherNumber,
    'number-not-found': `${numberNotFound} Tarkista, että tiedosto on oikea.`,
  },
  said: {
    uploading: 'Lähetetään tiedostoa {fileName}',
    progress: '{percent} lähetetty',
    saving: 'Lähetetty. Odotetaan tallennusta.',
    stored: '{fileName} on tallennettu',
    ready: '{fileName} on valmis lähetettäväksi',
    cancelled: 'Lähetys peruutettiin',
  },
  problems: {
    'domain-invalid': ['Resurssityyppi ”{domain}” (domain) ei kelpaa.', hostMistake],
    'dotted-path-missing': ['Kentän polku (dotted_path) puuttuu.', hostMistake],
    'dotted-path-invalid': ['Kentän polku (dotted_path) ei kelpaa.', hostMistake],
    'file-required': [fileRequired, 'Valitse ensin lasku.'],
    'file-required/incomplete': [
      fileRequired,
      'Tiedosto ei tullut perille kokonaan. Yritä uudelleen.',
    ],
    'file-required/not-uploaded': [
      fileRequired,
      'Lähetä valittu tiedosto ensin tai odota, kunnes se on tallennettu.',
    ],
    'content-type-not-allowed': [typeNotAllowed, 'Valitse tiedosto, jonka tyyppi on {types}.'],
    'content-type-not-allowed/heic': [
      typeNotAllowed,
      'Tämä on iPhonella otettu kuva (HEIC). Tallenna se JPEG-muodossa tai valitse tiedosto, jonka tyyppi on {types}.',
    ],
    'content-type-not-allowed/type-known': [
      typeNotAllowed,
      'Tiedoston tyyppi on {actual}. Valitse tiedosto, jonka tyyppi on {types}.',
    ],
    'resource-not-found': [
      'Toimeksiantoa ei löytynyt.',
      'Tarkista, että se on yhä olemassa, ja yritä uudelleen.',
    ],
    'reference-id-invalid': ['Toimeksiannon tunniste ei kelpaa.', hostMistake],
    'file-too-large': [tooLarge, 'Valitse pienempi tiedosto.'],
    'file-too-large/limit-known': [tooLarge, 'Valitse tiedosto, jonka koko on enintään {maxSize}.'],
    'file-empty': [
      'Tiedosto on tyhjä.',
      'Tarkista tiedosto ja valitse se uudelleen tai valitse toinen tiedosto.',
    ],
    'file-unreadable': [
      'Tiedostoa ei voitu lukea.',
      'Tarkista, että se avautuu tietokoneella, ja valitse se uudelleen.',
    ],
    'file-unreadable/folder': ['Tämä on kansio.', 'Valitse kansiossa oleva lasku.'],
    'file-unreadable/changed': [
      'Tiedosto on muuttunut tai siirretty valinnan jälkeen.',
      'Valitse se uudelleen.',
    ],
    'file-unreadable/not-a-file': [
      'Mukana ei tullut tiedostoa.',
      'Tallenna tiedosto ensin tietokoneelle ja valitse se sitten.',
    ],
    'too-many-files': ['Tähän voi tallentaa vain yhden tiedoston.', 'Valitse vain yksi tiedosto.'],
    'too-many-files/busy': [
      'Lähetys on kesken.',
      'Odota, kunnes se on valmis, tai peruuta se, ennen kuin lisäät uuden tiedoston.',
    ],
    'wrong-number': [numberNotFound, 'Tarkista, että tiedosto on oikea, tai valitse toinen.'],
    'wrong-number/other-number': [otherNumber, 'Valitse toimeksiantoon kuuluva lasku.'],
    unauthorized: [
      'Et ole kirjautunut sisään, tai istuntosi on päättynyt.',
      'Kirjaudu sisään ja yritä uudelleen.',
    ],
    forbidden: [
      'Sinulla ei ole oikeutta tallentaa tiedostoja tälle toimeksiannolle.',
      'Pyydä käyttöoikeutta ja yritä sitten uudelleen.',
    ],
    'rate-limited': [tooManyRequests, 'Odota hetki ja yritä uudelleen.'],
    'server-error': ['Palvelussa tapahtui virhe.', again],
    network: ['Yhteys katkesi.', 'Tarkista verkkoyhteys ja yritä uudelleen.'],
    offline: ['Verkkoyhteys puuttuu.', 'Yritä uudelleen, kun yhteys palaa.'],
    timeout: ['Lähetys pysähtyi.', 'Tarkista verkkoyhteys ja yritä uudelleen.'],
    'timeout/no-answer': ['Palvelu ei vastannut ajoissa.', again],
    aborted: ['Lähetys peruutettiin.', 'Voit yrittää uudelleen, kun haluat.'],
    'unexpected-response': ['Palvelun vastausta ei voitu tulkita.', again],
    'unexpected-response/wrong-address': [
      'Lähetyspalvelua ei löytynyt annetusta osoitteesta.',
      hostMistake,
    ],
    'unexpected-response/html': [
      'Palvelu lähetti vastauksen sijasta verkkosivun.',
      'Istuntosi on voinut päättyä: kirjaudu sisään ja yritä uudelleen.',
    ],
    unknown: ['Jokin meni vikaan.', again],
    'unknown/not-made': ['Pyyntöä ei voitu lähettää.', again],
    'unknown/message-known': ['Jokin meni vikaan: ”{quoted}”.', again],
  },
  outcomeUnknown: 'Lasku on silti voinut tallentua. Uusi lähetys korvaa sen.',
  pages,
  batch,
  pdf,
};
