/** A moment by two clocks: one of them may stand still while a computer sleeps, the other may be set back. */
type Moment = readonly [wall: number, steady: number]

/**
 * Remembers when the store was last asked and said that something is ours.
 *
 * From the moment of asking, not of hearing: a program that was stopped in between hears old news.
 */
export function createLastHeard(freshMs: number, now: () => Date) {
  const moments = new Map<string, Moment>()
  const moment = (): Moment => [now().getTime(), performance.now()]
  const isFresh = (asked: Moment | undefined): boolean => {
    if (asked === undefined) return false
    const [wall, steady] = moment()
    return Math.max(wall - asked[0], steady - asked[1]) < freshMs
  }
  return {
    moment,
    from(keys: Iterable<string>, asked: Moment): void {
      for (const key of keys) moments.set(key, asked)
    },
    isFresh: (key: string): boolean => isFresh(moments.get(key)),
    forget(key: string): void {
      moments.delete(key)
    },
    dropOld(): void {
      for (const [key, asked] of moments) if (!isFresh(asked)) moments.delete(key)
    },
  }
}
