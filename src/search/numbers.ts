const NEARLY_FULL = 0.9

/** A list of whole numbers that grows; four bytes each, where an ordinary array of millions takes eight or more. */
export class NumberList {
  #numbers: Int32Array
  #length = 0

  /** `room` is how many it will probably hold; it grows when there are more. */
  constructor(room = 1024) {
    this.#numbers = new Int32Array(Math.max(1, room))
  }

  get length(): number {
    return this.#length
  }

  push(value: number): void {
    if (this.#length === this.#numbers.length) this.#makeRoom()
    this.#numbers[this.#length++] = value
  }

  #makeRoom(): void {
    const larger = new Int32Array(this.#length * 2)
    larger.set(this.view())
    this.#numbers = larger
  }

  clear(): void {
    this.#length = 0
  }

  /** What it holds now, not copied. */
  view(): Int32Array {
    return this.#numbers.subarray(0, this.#length)
  }

  /** What it holds, for good; copied only when much room was left. */
  toArray(): Int32Array {
    const isNearlyFull = this.#length > this.#numbers.length * NEARLY_FULL
    return isNearlyFull ? this.view() : this.#numbers.slice(0, this.#length)
  }
}

/** Where a number stands in an array. */
export function placesOf(number: number, numbers: Int32Array): number[] {
  const places: number[] = []
  for (let place = numbers.indexOf(number); place >= 0; place = numbers.indexOf(number, place + 1)) places.push(place)
  return places
}

/** Reads an array where the index is known to be inside it. */
export function at(numbers: ArrayLike<number>, index: number): number {
  return numbers[index] ?? 0
}
