import { createRecent } from '../recent.ts'

/** A list on the Home page of HR. */
export const HR_LISTS = ['asked', 'unanswered', 'disliked', 'links'] as const
export type HrList = (typeof HR_LISTS)[number]

/** Which page of each list somebody looks at. */
export type HrPages = Readonly<Record<HrList, number>>

const FIRST: HrPages = { asked: 0, unanswered: 0, disliked: 0, links: 0 }

/** What is remembered while the program runs: losing it costs a click. */
export function createHrPages() {
  const kept = createRecent<HrPages>(500)
  return {
    of: (user: string): HrPages => kept.get(user) ?? FIRST,
    /** `links:2`: the third page of a list. */
    turn(user: string, value: string): void {
      const [name = '', page = ''] = value.split(':')
      const list = HR_LISTS.find((one) => one === name)
      if (list && /^\d{1,6}$/.test(page)) kept.set(user, { ...(kept.get(user) ?? FIRST), [list]: Number(page) })
    },
  }
}
