import type { Bilingual, Language } from '../../core/language.ts'

/** What the admins' side says of itself. */
export const ADMIN_TEXTS = {
  title: { nl: 'Beheer', en: 'Administration' },
  refused: {
    nl: 'Dit kan alleen een beheerder. Er is niets veranderd.',
    en: 'Only an administrator can do this. Nothing was changed.',
  },
  choose: { nl: 'Kies wat je wilt zien', en: 'Choose what to see' },
  lists: {
    due: { nl: 'Na te kijken', en: 'Due for review' },
    ownerless: { nl: 'Zonder eigenaar', en: 'Without an owner' },
    sources: { nl: 'Met een verlopen of oude bron', en: 'With an expired or old source' },
    rules: { nl: 'Bedragen en andere waarden', en: 'Amounts and other values' },
    off: { nl: 'Van de lijn gehaald', en: 'Off line' },
    waiting: { nl: 'Wacht op een tweede beheerder', en: 'Waiting for a second administrator' },
    mine: { nl: 'Bewaard en niet gepubliceerd', en: 'Kept and not published' },
    drafts: { nl: 'Voorstellen van HR', en: 'Proposals of HR' },
    theme: { nl: 'Kaarten', en: 'Cards' },
  },
  nothing: { nl: 'Hier staat niets.', en: 'There is nothing here.' },
  open: { nl: 'Open', en: 'Open' },
  off: { nl: 'van de lijn', en: 'off line' },
  edit: { nl: 'Bewerk', en: 'Edit' },
  editEnglish: { nl: 'Bewerk Engels', en: 'Edit English' },
  history: { nl: 'Geschiedenis', en: 'History' },
  withdraw: { nl: 'Haal van de lijn', en: 'Take off line' },
  putBack: { nl: 'Zet terug', en: 'Put back' },
  recall: { nl: 'Wie kreeg dit?', en: 'Who got this?' },
  newValue: { nl: 'Nieuwe waarde', en: 'New value' },
  confirm: { nl: 'Bekijk', en: 'Look at it' },
  close: { nl: 'Sluit', en: 'Close' },
  cancel: { nl: 'Annuleer', en: 'Cancel' },
  check: { nl: 'Kijk na', en: 'Check' },
  publish: { nl: 'Publiceer', en: 'Publish' },
  part: { nl: 'Tekst', en: 'Text' },
  problems: {
    nl: 'Dit kan zo niet gepubliceerd worden. Wat je typte is bewaard:',
    en: 'This cannot be published like this. What you typed is kept:',
  },
  line: { nl: 'regel', en: 'line' },
  kept: {
    nl: 'Dit schreef je eerder en het is nog niet gepubliceerd. Je kunt er verder mee.',
    en: 'You wrote this earlier and it is not published yet. You can go on with it.',
  },
  drop: { nl: 'Gooi weg', en: 'Throw away' },
  dropSure: { nl: 'Wat je hier schreef, is dan weg.', en: 'What you wrote here is gone then.' },
  dropped: {
    nl: 'Weggegooid. Aan de tekst die er staat, is niets veranderd.',
    en: 'Thrown away. The text that is there was not changed.',
  },
  tooLong: {
    nl: 'Deze tekst is te lang voor een venster van Slack. Bewerk het bestand zelf, op schijf: een wijziging daar neem ik vanzelf over.',
    en: 'This text is too long for a window of Slack. Edit the file itself, on disk: I take up a change there by myself.',
  },
  working: { nl: 'Ik kijk de tekst na…', en: 'I am checking the text…' },
  comparing: {
    nl: 'De tekst is in orde. Ik zoek uit welke antwoorden er veranderen; dat duurt een paar seconden…',
    en: 'The text is fine. I am finding out which answers change; that takes a few seconds…',
  },
  changes: { nl: 'Dit verandert', en: 'What changes' },
  difference: { nl: 'Het verschil met nu', en: 'The difference with now' },
  noAnswers: { nl: 'Geen enkel antwoord verandert.', en: 'No answer changes.' },
  sums: { nl: 'Rekenvoorbeelden die anders uitkomen', en: 'Worked examples that come out differently' },
  receipts: {
    nl: 'Berekeningen die mensen kregen en die nu anders uitkomen',
    en: 'Calculations that people got and that come out differently now',
  },
  quoting: { nl: 'Kaarten die deze waarde noemen', en: 'Cards that quote this value' },
  lost: {
    nl: 'Let op: deze vragen van de kaart krijgen straks een ander antwoord, of geen',
    en: 'Note: these questions of the card will get another answer, or none',
  },
  why: { nl: 'Waarom? (komt in de geschiedenis)', en: 'Why? (goes into the history)' },
  published: {
    nl: 'Gepubliceerd. Het volgende antwoord geeft de nieuwe tekst.',
    en: 'Published. The next answer gives the new text.',
  },
  waiting: {
    nl: 'Bewaard. Een tweede beheerder moet hiernaar kijken voordat het wordt gepubliceerd.',
    en: 'Kept. A second administrator must look at this before it is published.',
  },
  same: {
    nl: 'Deze tekst staat er al. Er is niets veranderd.',
    en: 'This text is there already. Nothing was changed.',
  },
  outdated: {
    nl: 'Dit venster is verouderd: deze tekst is daarna nog veranderd, verstuurd of weggegooid. Er is nu niets gepubliceerd.',
    en: 'This window is outdated: this text was changed, sent or thrown away since. Nothing was published now.',
  },
  unwritten: {
    nl: 'De schijf nam de tekst niet aan, dus er is niets veranderd. Wat je typte is bewaard; probeer het straks opnieuw.',
    en: 'The disk did not take the text, so nothing was changed. What you typed is kept; try again later.',
  },
  away: {
    nl: 'De opslag is nu niet bereikbaar, dus ik kan dit niet bewaren en er is niets veranderd. Kopieer je tekst en probeer het straks opnieuw.',
    en: 'The storage cannot be reached now, so I cannot keep this and nothing was changed. Copy your text and try again later.',
  },
  unpublished: {
    nl: 'Publiceren lukte niet. Je tekst is bewaard: open hem straks opnieuw en probeer het nog eens.',
    en: 'Publishing did not work. Your text is kept: open it again later and try once more.',
  },
  whyNotKept: {
    nl: 'Wat je als reden schreef, kon ik niet bewaren:',
    en: 'What you wrote as the reason could not be kept:',
  },
  reference: { nl: 'Kenmerk voor de beheerder van het systeem', en: 'Reference for the administrator of the system' },
  conflict: {
    nl: 'Iemand anders heeft deze tekst gepubliceerd terwijl jij schreef. Geen van beide teksten is weg. Kies wat er moet gebeuren.',
    en: 'Somebody else published this text while you were writing. Neither text is lost. Choose what should happen.',
  },
  theirs: { nl: 'Wat de ander veranderde', en: 'What the other changed' },
  mine: { nl: 'Wat jij veranderde', en: 'What you changed' },
  takeBoth: { nl: 'Neem allebei', en: 'Take both' },
  takeMine: { nl: 'Ga verder met mijn tekst', en: 'Go on with my text' },
  takeTheirs: { nl: 'Laat de ander staan', en: 'Leave the other' },
  left: {
    nl: 'De tekst van de ander blijft staan. De jouwe vind je bij “Bewaard en niet gepubliceerd”; daar kun je hem weggooien.',
    en: "The other's text stays. Yours is at “Kept and not published”, where you can throw it away.",
  },
  restore: { nl: 'Zet deze tekst terug', en: 'Restore this text' },
  noHistory: { nl: 'Deze tekst is hier nog niet bewerkt.', en: 'This text was not edited here yet.' },
  kinds: {
    card: { nl: 'Kaart', en: 'Card' },
    theme: { nl: 'Thema', en: 'Theme' },
    calculator: { nl: 'Berekening', en: 'Calculation' },
  },
  acts: {
    publish: { nl: 'gepubliceerd', en: 'published' },
    restore: { nl: 'teruggezet', en: 'restored' },
    disk: { nl: 'stond op schijf', en: 'was on disk' },
  },
  reason: { nl: 'Waarom?', en: 'Why?' },
  withdrawn: {
    nl: 'Van de lijn gehaald. Wie ernaar vraagt, hoort dat de tekst wordt nagekeken.',
    en: 'Taken off line. Whoever asks about it hears that the text is being checked.',
  },
  backOnLine: { nl: 'Staat weer aan.', en: 'It is on line again.' },
  value: { nl: 'Waarde, bijvoorbeeld 2,50', en: 'Value, such as 2.50' },
  from: { nl: 'Geldt vanaf', en: 'Applies from' },
  to: { nl: 'Geldt tot en met (leeg: voorlopig)', en: 'Applies until (empty: for now)' },
  section: { nl: 'Artikel of paragraaf', en: 'Article or section' },
  chooseSource: { nl: 'Kies een bron uit de lijst.', en: 'Choose a source from the list.' },
  badValue: { nl: 'Schrijf alleen het getal, zoals 2,50.', en: 'Write the number alone, such as 2.50.' },
  badDay: { nl: 'Schrijf een dag als 2027-01-01.', en: 'Write a day such as 2027-01-01.' },
  draftHow: {
    nl: 'Met de kaart is het voorstel afgerond. Wordt het geen kaart, rond het dan zo af.',
    en: 'With the card the proposal is finished. If it will not be a card, finish it like this.',
  },
  draftFinish: { nl: 'Rond af zonder kaart', en: 'Finish without a card' },
  draftDone: { nl: 'Het voorstel is afgerond.', en: 'The proposal is finished.' },
} as const satisfies Record<string, Bilingual | Record<string, Bilingual>>

export function changedCounts(answers: number, sums: number, compared: number, language: Language): string {
  return language === 'nl'
    ? `Van ${compared} vragen verandert het antwoord op ${answers} en de uitkomst van ${sums} berekeningen.`
    : `Of ${compared} questions, the answer to ${answers} changes, and the outcome of ${sums} calculations.`
}

/** Behind a question: it gets another answer on that day, and not today. */
export function askedOn(day: string, language: Language): string {
  return language === 'nl' ? `(gevraagd op ${day})` : `(asked on ${day})`
}

interface Counts {
  readonly cards: number
  readonly due: number
  readonly off: number
  readonly drafts: number
}

export function cardCounts({ cards, due, off, drafts }: Counts, language: Language): string {
  const one = (count: number, word: string, words: string) => `${count} ${count === 1 ? word : words}`
  return language === 'nl'
    ? `${one(cards, 'kaart', 'kaarten')} · ${due} na te kijken · ${off} van de lijn · ${one(drafts, 'voorstel', 'voorstellen')} van HR`
    : `${one(cards, 'card', 'cards')} · ${due} due for review · ${off} off line · ${one(drafts, 'proposal', 'proposals')} of HR`
}
