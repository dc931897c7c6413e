/** Work that is done in steps; between two of them others get their turn. */
export type Steps<T> = Generator<void, T>

/** Does it at once. */
export function allOf<T>(work: Steps<T>): T {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

/** Lets others be answered after every step. */
export async function inSlices<T>(work: Steps<T>): Promise<T> {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    await new Promise((resolve) => setImmediate(resolve))
  }
}
