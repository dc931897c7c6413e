/**
 * A list of small numbers for some of very many words, emptied and filled again for every question. Lists are chains
 * in two arrays, so that filling them makes no garbage and reading them is a few steps.
 */
export class WordLists {
  /** For each word the first link; 0 for an empty list. */
  readonly first: Int32Array
  /** For each link the next link, 0 at the end; and the number it holds. Link 0 is none. */
  next: Int32Array<ArrayBuffer>
  values: Int32Array<ArrayBuffer>
  #words: Int32Array<ArrayBuffer>
  #links = 1

  /** `links` is how many numbers it will probably hold; it grows when there are more. */
  constructor(words: number, links = 1024) {
    this.first = new Int32Array(words)
    this.next = new Int32Array(links)
    this.values = new Int32Array(links)
    this.#words = new Int32Array(links)
  }

  add(word: number, value: number): void {
    if (this.#links === this.next.length) this.#grow()
    this.#words[this.#links] = word
    this.next[this.#links] = this.first[word] ?? 0
    this.values[this.#links] = value
    this.first[word] = this.#links++
  }

  clear(): void {
    for (let link = 1; link < this.#links; link++) this.first[this.#words[link] ?? 0] = 0
    this.#links = 1
  }

  #grow(): void {
    this.next = doubled(this.next)
    this.values = doubled(this.values)
    this.#words = doubled(this.#words)
  }
}

function doubled(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2)
  larger.set(numbers)
  return larger
}
