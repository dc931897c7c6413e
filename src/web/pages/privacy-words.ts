import type { Bilingual } from '../../core/language.ts'

interface Chapter {
  readonly title: Bilingual
  readonly lines: readonly Bilingual[]
}

interface PrivacyWords {
  readonly title: Bilingual
  readonly before: readonly Chapter[]
  readonly periods: Bilingual
  readonly periodsIntro: Bilingual
  readonly what: Bilingual
  readonly howLong: Bilingual
  readonly after: readonly Chapter[]
}

export const PRIVACY_WORDS: PrivacyWords = {
  title: { nl: 'Wat Hybridewijzer van je bewaart', en: 'What Hybridewijzer keeps about you' },
  before: [
    {
      title: { nl: 'Je vraag', en: 'Your question' },
      lines: [
        {
          nl: 'Je vraag wordt op de computer van je organisatie beantwoord en gaat nergens anders heen dan naar Slack, waar je hem stelt. Hij komt niet in de logboeken.',
          en: 'Your question is answered on a computer of your organisation and goes nowhere but Slack, where you ask it. It does not enter the logs.',
        },
        {
          nl: 'We bewaren je vraag alleen als je hem zelf aan HR voorlegt. Je ziet eerst wat er weggaat. Burgerservicenummers, rekeningnummers, e-mailadressen, telefoonnummers en namen die we herkennen gaan eruit.',
          en: 'We only keep your question if you put it to HR yourself. You first see what will be sent. Citizen service numbers (BSN), bank account numbers, e-mail addresses, phone numbers and names that we recognise are taken out.',
        },
        {
          nl: 'Was er geen goed antwoord, dan bewaren we in een paar losse woorden waar je vraag over ging, niet de vraag zelf. Koppelt HR een antwoord aan een vraag uit een kanaal, dan bewaren we die vraag zoals HR hem opschrijft, zonder wie hem stelde.',
          en: 'If there was no good answer, we keep in a few single words what your question was about, not the question itself. If HR links an answer to a question from a channel, we keep that question as HR writes it down, without who asked it.',
        },
        {
          nl: 'Zoek je op deze pagina’s, dan staat je vraag in het adres van de pagina, en dus ook in de geschiedenis van je browser.',
          en: 'If you search on these pages, your question is in the address of the page, and so in the history of your browser.',
        },
      ],
    },
    {
      title: { nl: 'Waarom we iets bewaren', en: 'Why we keep anything' },
      lines: [
        {
          nl: 'Om een gesprek voort te zetten, om een bericht niet twee keer te beantwoorden, om je te kunnen waarschuwen als een antwoord niet meer klopt, en om te zien welke kaarten beter moeten.',
          en: 'To continue a conversation, not to answer a message twice, to be able to warn you when an answer is no longer right, and to see which cards must improve.',
        },
        {
          nl: 'Je leidinggevende kan niet zien wat je vroeg. HR ziet alleen wie iets vroeg als je daarmee instemde.',
          en: 'Your manager cannot see what you asked. HR only sees who asked something if you agreed to that.',
        },
      ],
    },
  ],
  periods: { nl: 'Hoe lang iets blijft', en: 'How long things stay' },
  periodsIntro: { nl: 'Daarna wordt het vanzelf gewist.', en: 'After that it is erased automatically.' },
  what: { nl: 'Wat', en: 'What' },
  howLong: { nl: 'Hoe lang', en: 'How long' },
  after: [
    {
      title: { nl: 'Zien en wissen', en: 'See and delete' },
      lines: [
        {
          nl: 'Open in Slack de startpagina van Hybridewijzer en kies “Mijn gegevens”, of typ /hybride mijn gegevens. Daar zie je wat er van je is, en daar wis je het.',
          en: 'In Slack, open the Home tab of Hybridewijzer and choose “What is kept of me”, or type /hybride my data. There you see what is kept about you, and there you delete it.',
        },
        {
          nl: 'Heb je als HR een antwoord gekoppeld of als beheerder een kaart geschreven, dan blijft dat staan, zonder je naam; wie op een kaart als eigenaar staat, blijft dat tot een beheerder een ander noemt. In een reservekopie staat wat je wist nog tot die kopie wordt weggegooid.',
          en: 'If you linked an answer as HR or wrote a card as administrator, that stays, without your name; whoever is on a card as its owner stays so until an administrator names another. In a backup, what you delete remains until that backup is thrown away.',
        },
        {
          nl: 'Wat in een kanaal is geplaatst, staat in Slack. Daarvoor gelden de afspraken van je organisatie over Slack.',
          en: 'What was posted in a channel is in Slack. The agreements of your organisation on Slack apply to that.',
        },
      ],
    },
    {
      title: { nl: 'Tellen', en: 'Counting' },
      lines: [
        {
          nl: 'We tellen hoe vaak er iets wordt gevraagd. Aantallen tonen we pas vanaf vijf, zodat niemand eruit te herkennen is.',
          en: 'We count how often things are asked. Numbers are only shown from five up, so that nobody can be recognised.',
        },
      ],
    },
    {
      title: { nl: 'Een brief maken', en: 'Making a letter' },
      lines: [
        {
          nl: 'Wat je op deze pagina’s invult om een brief te maken, wordt niet bewaard.',
          en: 'What you fill in on these pages to make a letter is not kept.',
        },
      ],
    },
    {
      title: { nl: 'Inloggen', en: 'Signing in' },
      lines: [
        {
          nl: 'Log je op deze pagina’s in met Slack, dan onthoudt een cookie in je browser een werkdag lang wie je bent. Andere cookies zijn er niet, behalve tijdens het inloggen zelf.',
          en: 'If you sign in to these pages with Slack, a cookie in your browser remembers for one working day who you are. There are no other cookies, but for those while signing in.',
        },
      ],
    },
  ],
}
