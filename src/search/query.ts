/** A content word of the question. */
export interface QueryWord {
  readonly text: string
  /** As it was typed. */
  readonly surface: string
  /** Place among all words of the question, grammar words included. */
  readonly place: number
  readonly known: boolean
  readonly correctedTo: string | null
  /** How much it says, as inverse frequency. */
  readonly weight: number
}

/** One way in which a passage can say what some words of the question say: all these terms. */
export interface Sense {
  readonly terms: readonly number[]
  readonly weight: number
  /** Indexes of the content words it stands for. */
  readonly covers: readonly number[]
  /** It is only a piece of the word, as "werk" is of "thuiswerk". */
  readonly part: boolean
}

/** A question as one shelf understands it. */
export interface Query {
  readonly words: readonly QueryWord[]
  /** Senses that exclude each other: of one group the best one counts. */
  readonly groups: readonly (readonly Sense[])[]
  /** Word ids of the whole question in order, for neighbours; `NONE` for a word no passage has. */
  readonly wordIds: readonly number[]
  /** The weight of all content words together. */
  readonly weight: number
}
