import { at, NumberList } from './numbers.ts'

/** A passage, by its number on the shelf, and what it scored. */
export interface Scored {
  readonly passage: number
  readonly score: number
}

/** One sum per passage, in memory that is used again for every question. */
export class Sums {
  readonly #values: Float64Array
  readonly #touched = new NumberList()

  constructor(passages: number) {
    this.#values = new Float64Array(passages)
  }

  /** For how many passages there is a sum. */
  get room(): number {
    return this.#values.length
  }

  add(passage: number, amount: number): void {
    const before = at(this.#values, passage)
    if (before === 0) this.#touched.push(passage)
    this.#values[passage] = before + amount
  }

  raiseTo(passage: number, amount: number): void {
    const before = at(this.#values, passage)
    if (before === 0) this.#touched.push(passage)
    if (amount > before) this.#values[passage] = amount
  }

  /** Hands every sum over and leaves all of them zero. */
  drain(visit: (passage: number, sum: number) => void): void {
    for (const passage of this.#touched.view()) {
      visit(passage, at(this.#values, passage))
      this.#values[passage] = 0
    }
    this.#touched.clear()
  }
}

/** The best `limit` of whatever is offered, best first, the earlier passage first among equals. */
export class Best {
  readonly #limit: number
  #kept: Scored[] = []
  #floor = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  offer(passage: number, score: number): void {
    if (score < this.#floor) return
    this.#kept.push({ passage, score })
    if (this.#kept.length >= this.#limit * 4) this.#cut()
  }

  take(): readonly Scored[] {
    this.#cut()
    return this.#kept
  }

  #cut(): void {
    this.#kept = this.#kept.sort((a, b) => b.score - a.score || a.passage - b.passage).slice(0, this.#limit)
    if (this.#kept.length === this.#limit) this.#floor = this.#kept.at(-1)?.score ?? 0
  }
}
