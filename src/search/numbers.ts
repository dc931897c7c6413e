/** A list of whole numbers that grows; four bytes each, where an ordinary array of millions takes eight or more. */
export class NumberList {
  #numbers = new Int32Array(1024)
  #length = 0

  get length(): number {
    return this.#length
  }

  push(value: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = new Int32Array(this.#length * 2)
      larger.set(this.#numbers)
      this.#numbers = larger
    }
    this.#numbers[this.#length++] = value
  }

  clear(): void {
    this.#length = 0
  }

  /** What it holds now, not copied. */
  view(): Int32Array {
    return this.#numbers.subarray(0, this.#length)
  }

  toArray(): Int32Array {
    return this.#numbers.slice(0, this.#length)
  }
}

/** Reads an array where the index is known to be inside it. */
export function at(numbers: ArrayLike<number>, index: number): number {
  return numbers[index] ?? 0
}
