import type { Bilingual, Language } from '../../core/language.ts'

/** What Hybridewijzer says around questions to HR and answers that HR linked. */
export const HR_TEXTS = {
  askHr: { nl: 'Vraag HR', en: 'Ask HR' },
  askTitle: { nl: 'Vraag HR', en: 'Ask HR' },
  consent: {
    nl: 'Ik zet dit in het kanaal van HR als je op “Stuur naar HR” drukt. Eerder gaat er niets weg. Iedereen in dat kanaal leest het. Je naam gaat alleen mee als je dat aankruist.',
    en: 'I put this in the channel of HR when you press “Send to HR”. Nothing leaves before that. Everyone in that channel reads it. Your name goes along only if you tick it.',
  },
  yourQuestion: { nl: 'Je vraag, zoals HR hem leest', en: 'Your question, as HR will read it' },
  questionHint: {
    nl: 'Haal eruit wat HR niet hoeft te weten, zoals namen. E-mailadressen, telefoonnummers, rekeningnummers en BSN’s laat ik zelf weg, en namen die ik herken.',
    en: 'Take out what HR need not know, such as names. I leave out e-mail addresses, telephone numbers, account numbers and BSNs myself, and names that I recognise.',
  },
  alsoSent: { nl: 'Dit antwoord gaat mee:', en: 'This answer goes along:' },
  nameLabel: { nl: 'Wie HR ziet', en: 'Whom HR sees' },
  withName: { nl: 'Zet mijn naam erbij', en: 'Add my name' },
  send: { nl: 'Stuur naar HR', en: 'Send to HR' },
  sentTitle: { nl: 'Verstuurd', en: 'Sent' },
  sent: {
    nl: 'Je vraag ligt bij HR. Het antwoord krijg je van mij, waar je de vraag stelde. Op mijn startpagina zie je hoe het ermee staat.',
    en: 'Your question is with HR. You get the answer from me, where you asked. My Home page shows how it stands.',
  },
  noHrChannel: {
    nl: 'Er is nog geen kanaal waarin HR vragen krijgt. Vraag je beheerder om HR_CHANNEL in te stellen.',
    en: 'There is no channel yet in which HR gets questions. Ask your administrator to set HR_CHANNEL.',
  },
  notKept: {
    nl: 'Dit kon ik nu niet bewaren, en er is niets verstuurd. Je tekst staat hier nog: probeer het zo nog eens.',
    en: 'I could not keep this now, and nothing was sent. Your text is still here: try again in a moment.',
  },
  notPosted: {
    nl: 'Je vraag kwam niet aan in het kanaal van HR. Hij staat wel in de lijst van HR.',
    en: 'Your question did not arrive in the channel of HR. It is on HR’s list, though.',
  },
  emptyQuestion: { nl: 'Schrijf hier je vraag.', en: 'Write your question here.' },
  newQuestion: { nl: 'Vraag aan HR', en: 'Question for HR' },
  wasAnswered: { nl: 'Hybridewijzer antwoordde:', en: 'Hybridewijzer answered:' },
  askerHidden: { nl: 'De vrager blijft onbekend.', en: 'The asker stays unknown.' },
  howToReply: {
    nl: 'Wat HR in deze draad schrijft, gaat naar de vrager. Begin met // om onder elkaar te overleggen.',
    en: 'What HR writes in this thread goes to the asker. Begin with // to talk among yourselves.',
  },
  takes: { nl: 'opgepakt door', en: 'taken up by' },
  take: { nl: 'Ik pak dit op', en: 'I take this up' },
  reply: { nl: 'Beantwoord', en: 'Answer' },
  link: { nl: 'Koppel antwoord', en: 'Link an answer' },
  draft: { nl: 'Bewaar als kaart', en: 'Keep as a card' },
  close: { nl: 'Sluit', en: 'Close' },
  delivered: { nl: 'Je antwoord is bij de vrager.', en: 'Your answer is with the asker.' },
  undelivered: {
    nl: 'Je antwoord is niet bij de vrager aangekomen. Stuur het over een minuut nog eens in deze draad.',
    en: 'Your answer did not reach the asker. Send it in this thread again in a minute.',
  },
  gone: {
    nl: 'Deze vraag is er niet meer: de vrager heeft hem verwijderd, of hij was te oud.',
    en: 'This question is no longer there: the asker deleted it, or it was too old.',
  },
  onlyHr: {
    nl: 'Dit kan alleen HR. Denk je dat jij dat mag, vraag dan je beheerder om de groep van HR.',
    en: 'Only HR can do this. If you think that you may, ask your administrator about the group of HR.',
  },
  replyTitle: { nl: 'Antwoord aan de vrager', en: 'Answer to the asker' },
  yourAnswer: { nl: 'Je antwoord', en: 'Your answer' },
  emptyAnswer: { nl: 'Schrijf hier je antwoord.', en: 'Write your answer here.' },
  draftTitle: { nl: 'Bewaar als kaart', en: 'Keep as a card' },
  cardTitle: { nl: 'Waar gaat de kaart over?', en: 'What is the card about?' },
  cardText: { nl: 'Wat is het antwoord?', en: 'What is the answer?' },
  cardSource: { nl: 'Waar staat dat?', en: 'Where is that written?' },
  cardSourceHint: {
    nl: 'Een wet met artikel, een brief met datum, een regeling of een adres op internet. Zonder bron geen kaart.',
    en: 'An act with its article, a letter with its date, a policy or an address on the internet. No source, no card.',
  },
  noSource: {
    nl: 'Noem de bron: een wet met artikel, een brief met datum, of een adres op internet.',
    en: 'Name the source: an act with its article, a letter with its date, or an address on the internet.',
  },
  draftKept: {
    nl: 'Bewaard. Een beheerder ziet het voorstel en maakt er een kaart van.',
    en: 'Kept. An administrator sees the proposal and makes a card of it.',
  },
  done: { nl: 'Klaar', en: 'Done' },
  save: { nl: 'Bewaar', en: 'Save' },
} as const satisfies Record<string, Bilingual>

export const fromHr = (question: string, language: Language): string =>
  language === 'nl' ? `HR antwoordt op je vraag “${question}”:` : `HR answers your question “${question}”:`

export const takenBy = (user: string, language: Language): string =>
  language === 'nl' ? `<@${user}> pakt dit op.` : `<@${user}> takes this up.`

export const closedBy = (user: string, language: Language): string =>
  language === 'nl' ? `<@${user}> heeft deze vraag gesloten.` : `<@${user}> closed this question.`

export const answeredBy = (user: string, language: Language): string =>
  language === 'nl' ? `<@${user}> antwoordde de vrager:` : `<@${user}> answered the asker:`

export const askedByName = (user: string, language: Language): string =>
  language === 'nl' ? `Gevraagd door <@${user}>.` : `Asked by <@${user}>.`

/** What HR proposed and no admin dealt with yet. */
export function draftsWaiting(drafts: number, language: Language): string {
  if (language === 'nl') {
    return drafts === 1
      ? 'Eén voorstel voor een kaart wacht op een beheerder.'
      : `${drafts} voorstellen voor een kaart wachten op een beheerder.`
  }
  return drafts === 1
    ? 'One proposal for a card waits for an administrator.'
    : `${drafts} proposals for a card wait for an administrator.`
}
