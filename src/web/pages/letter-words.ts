import type { Language } from '../../core/language.ts'
import type { LetterKind } from '../../letters/letters.ts'

interface LetterWords {
  readonly title: string
  readonly intro: string
  readonly kinds: Readonly<Record<LetterKind, { readonly title: string; readonly what: string }>>
  readonly formIntro: string
  readonly make: string
  readonly download: string
  readonly asText: string
  readonly letter: string
  readonly open: string
  readonly cautions: string
  readonly rests: string
  readonly change: string
  readonly wrong: string
  readonly noLetter: string
}

export const LETTER_WORDS: Readonly<Record<Language, LetterWords>> = {
  nl: {
    title: 'Brieven over flexibel werken',
    intro:
      'Je vult in wat je weet; wat je openlaat, staat straks gemarkeerd in de brief. Wat je invult, wordt niet bewaard.',
    kinds: {
      verzoek: {
        title: 'Verzoek van een werknemer',
        what: 'Vraag je werkgever om een andere werkplek, andere uren of andere werktijden, met de termijnen uit de wet.',
      },
      besluit: {
        title: 'Beslissing van een werkgever',
        what: 'Beslis met redenen op zo’n verzoek: toewijzen, anders toekennen of afwijzen.',
      },
    },
    formIntro: 'Alles behalve de eerste vraag mag je openlaten.',
    make: 'Maak de brief',
    download: 'Download als document',
    asText: 'Als tekst, voor in een mail',
    letter: 'De brief',
    open: 'Vul nog in',
    cautions: 'Goed om te weten',
    rests: 'Deze brief rust op',
    change: 'Pas aan',
    wrong: 'Dit kan zo niet. Verbeter wat hieronder is aangegeven.',
    noLetter: 'Geen brief',
  },
  en: {
    title: 'Letters about flexible work',
    intro: 'Fill in what you know; what you leave open is marked in the letter. What you fill in is not kept.',
    kinds: {
      verzoek: {
        title: 'Request by an employee',
        what: 'Ask your employer for another place of work, other hours or other working times, with the periods of the act.',
      },
      besluit: {
        title: 'Decision by an employer',
        what: 'Decide on such a request with reasons: grant it, grant something else, or refuse it.',
      },
    },
    formIntro: 'You may leave everything open but the first question.',
    make: 'Make the letter',
    download: 'Download as a document',
    asText: 'As text, for an e-mail',
    letter: 'The letter',
    open: 'Still to fill in',
    cautions: 'Good to know',
    rests: 'This letter rests on',
    change: 'Change it',
    wrong: 'This is not possible. Correct what is marked below.',
    noLetter: 'No letter',
  },
}
