import type { Bilingual, Language } from '../core/language.ts'

/** What Hybridewijzer says of itself in Slack; answers come from the assistant. */
export const TEXTS = {
  helpful: { nl: 'Nuttig', en: 'Helpful' },
  notHelpful: { nl: 'Niet nuttig', en: 'Not helpful' },
  helpfulLabel: { nl: 'Dit antwoord is nuttig', en: 'This answer is helpful' },
  notHelpfulLabel: { nl: 'Dit antwoord is niet nuttig', en: 'This answer is not helpful' },
  viewSource: { nl: 'Bekijk de bron', en: 'View the source' },
  sources: { nl: 'Bron', en: 'Source' },
  open: { nl: 'Open', en: 'Open' },
  close: { nl: 'Sluit', en: 'Close' },
  cancel: { nl: 'Annuleer', en: 'Cancel' },
  sendOff: { nl: 'Verstuur', en: 'Send' },
  paragraph: { nl: 'alinea', en: 'paragraph' },
  from: { nl: 'vanaf', en: 'from' },
  until: { nl: 'tot en met', en: 'up to and including' },
  whatWasWrong: { nl: 'Wat was er mis met dit antwoord?', en: 'What was wrong with this answer?' },
  thanks: { nl: 'Dank je', en: 'Thank you' },
  share: { nl: 'Deel in kanaal', en: 'Share in channel' },
  step: { nl: 'Stap', en: 'Step' },
  sum: { nl: 'Berekening', en: 'Calculation' },
  outcome: { nl: 'Uitkomst', en: 'Outcome' },
  seeAlso: { nl: 'Kijk ook bij:', en: 'See also:' },
  examples: { nl: 'Bijvoorbeeld:', en: 'For instance:' },
  thanksGood: { nl: 'Dank je, fijn dat dit hielp.', en: 'Thank you, good to know that this helped.' },
  thanksBad: {
    nl: 'Dank je voor het eerlijke oordeel. Stel je vraag gerust in andere woorden, of leg hem voor aan HR.',
    en: 'Thank you for saying so. Feel free to ask in other words, or put your question to HR.',
  },
  expired: {
    nl: 'Dit antwoord heb ik niet meer bij de hand. Stel de vraag opnieuw.',
    en: 'I no longer have this answer at hand. Please ask the question again.',
  },
  tooLong: {
    nl: 'Je vraag is langer dan 4.000 tekens. Stel hem korter, dan zoek ik het voor je op.',
    en: 'Your question is longer than 4,000 characters. Make it shorter and I will look it up for you.',
  },
  busy: {
    nl: 'Het is nu erg druk, daarom heb ik je vraag niet kunnen beantwoorden. Stel hem over een minuut nog eens.',
    en: 'It is very busy right now, so I could not answer your question. Please ask again in a minute.',
  },
  workOut: { nl: 'Ja, reken het voor mij uit', en: 'Yes, work it out for me' },
  yes: { nl: 'ja', en: 'yes' },
  atWork: { nl: 'zoekt het voor je op…', en: 'is looking it up…' },
  patience: {
    nl: 'Ik zoek het voor je op. Een ogenblik.',
    en: 'I am looking it up for you. One moment.',
  },
  noText: {
    nl: 'Dit bericht heeft geen tekst waarin ik een vraag kan lezen.',
    en: 'This message has no text in which I can read a question.',
  },
  askTitle: { nl: 'Vraag Hybridewijzer', en: 'Ask Hybridewijzer' },
  ask: { nl: 'Vraag', en: 'Ask' },
  yourQuestion: { nl: 'Je vraag over hybride werken', en: 'Your question about hybrid work' },
  answerIsThere: {
    nl: 'Het antwoord staat in je berichten met Hybridewijzer. Alleen jij ziet het.',
    en: 'The answer is in your messages with Hybridewijzer. Only you can see it.',
  },
  homeIntro: {
    nl: 'Stel je vraag in het tabblad Berichten, of kies er hier een. Elk antwoord noemt zijn bron en zijn datum.',
    en: 'Ask your question in the Messages tab, or choose one here. Every answer names its source and its date.',
  },
  calculateTitle: { nl: 'Laat het uitrekenen', en: 'Have it worked out' },
  calculateIntro: {
    nl: 'Ik vraag wat ik nodig heb en laat elke stap van de berekening zien.',
    en: 'I ask for what I need and show every step of the calculation.',
  },
  fillForm: { nl: 'Reken met een formulier', en: 'Fill in a form' },
  changeValue: { nl: 'Wijzig een waarde', en: 'Change a value' },
  otherYear: { nl: 'Ander jaar', en: 'Another year' },
  calculate: { nl: 'Bereken', en: 'Calculate' },
  chooseCalculation: { nl: 'Wat wil je laten uitrekenen?', en: 'What would you like to have worked out?' },
  elsewhereTitle: { nl: 'Overal in Slack', en: 'Everywhere in Slack' },
  elsewhere: {
    nl: '• Typ `/hybride` met je vraag: alleen jij ziet het antwoord, en je kunt het delen.\n• Noem @Hybridewijzer in een kanaal: het antwoord komt in de draad.\n• Kies bij een bericht van een ander “Beantwoord deze vraag”.',
    en: '• Type `/hybride` with your question: only you see the answer, and you can share it.\n• Mention @Hybridewijzer in a channel: the answer comes in the thread.\n• Choose “Beantwoord deze vraag” (answer this question) on a message of someone else.',
  },
  fairness: {
    nl: 'Weet ik iets niet zeker, dan zeg ik dat. Mijn uitleg is algemeen en geen juridisch advies.',
    en: 'When I am not sure, I say so. What I explain is general and not legal advice.',
  },
  promptsTitle: { nl: 'Waar kan ik je mee helpen?', en: 'What can I help you with?' },
  status: {
    current: { nl: 'Geldt nu', en: 'Applies now' },
    expired: { nl: 'Geldt niet meer', en: 'No longer applies' },
    future: { nl: 'Geldt nog niet', en: 'Does not apply yet' },
  },
} as const satisfies Record<string, Bilingual | Record<string, Bilingual>>

/** `null` when the person who asked is the only one who reads it. */
export function askedBy(user: string | null, language: Language): string {
  if (user === null) return language === 'nl' ? 'Je vroeg:' : 'You asked:'
  return language === 'nl' ? `<@${user}> vroeg:` : `<@${user}> asked:`
}

export const sharedBy = (user: string, language: Language): string =>
  language === 'nl' ? `Gedeeld door <@${user}>` : `Shared by <@${user}>`

/** Both languages, because what went wrong may be just the part that knows the person's language. */
export const failure = (reference: string): string =>
  `Er ging iets mis, daarom heb je geen antwoord gekregen. Probeer het nog eens, of meld kenmerk ${reference} aan de beheerder.\n` +
  `Something went wrong, so you did not get an answer. Please try again, or give reference ${reference} to the administrator.`

export interface Prompt {
  readonly title: string
  readonly message: string
}

/** What a person can start with; at most four, as Slack shows. */
export const PROMPTS: Readonly<Record<Language, readonly [Prompt, ...Prompt[]]>> = {
  nl: [
    { title: 'Wat krijg ik voor een thuiswerkdag?', message: 'Hoeveel is de thuiswerkvergoeding dit jaar?' },
    {
      title: 'Mag mijn baas thuiswerken weigeren?',
      message: 'Mag mijn werkgever mijn verzoek om thuis te werken weigeren?',
    },
    {
      title: 'Thuiswerken vanuit België of Duitsland',
      message: 'Ik woon in België en werk in Nederland, hoeveel mag ik thuiswerken?',
    },
    {
      title: 'Is een RI&E verplicht voor thuiswerk?',
      message: 'Moet mijn werkgever de thuiswerkplek opnemen in de RI&E?',
    },
  ],
  en: [
    { title: 'How much do I get for a day at home?', message: 'How much is the home-working allowance this year?' },
    {
      title: 'Can my employer refuse working from home?',
      message: 'Can my employer refuse my request to work from home?',
    },
    {
      title: 'Working from home in Belgium or Germany',
      message: 'I live in Belgium and work in the Netherlands, how much may I work from home?',
    },
    {
      title: 'Does the RI&E cover working from home?',
      message: 'Must my employer include the home workplace in the RI&E?',
    },
  ],
}

/** What can be worked out; each message starts the calculation, which then asks for the rest. */
export const CALCULATIONS: Readonly<Record<Language, readonly Prompt[]>> = {
  nl: [
    { title: 'Thuiswerkvergoeding', message: 'Bereken mijn thuiswerkvergoeding' },
    { title: 'Reiskosten', message: 'Bereken mijn reiskostenvergoeding' },
    { title: 'Thuis en kantoor samen', message: 'Bereken mijn hybride vergoeding' },
    { title: 'Termijnen van een verzoek', message: 'Bereken de termijnen van de Wet flexibel werken' },
    { title: 'Werken over de grens', message: 'Bereken of ik een A1-verklaring nodig heb' },
    { title: 'Vrije ruimte (werkgever)', message: 'Bereken de vrije ruimte' },
    { title: 'RI&E-plicht (werkgever)', message: 'Reken uit of onze RI&E getoetst moet worden' },
  ],
  en: [
    { title: 'Home-working allowance', message: 'Calculate my home-working allowance' },
    { title: 'Travel allowance', message: 'Calculate my travel allowance' },
    { title: 'Home and office together', message: 'Calculate my hybrid allowance' },
    { title: 'Deadlines of a request', message: 'Calculate the deadlines of the Flexible Working Act' },
    { title: 'Working across the border', message: 'Calculate whether I need an A1 certificate' },
    { title: 'Free margin (employer)', message: 'Calculate the vrije ruimte' },
    { title: 'RI&E duty (employer)', message: 'Work out whether our RI&E must be tested' },
  ],
}
