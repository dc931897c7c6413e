import { describe, expect, it } from 'vitest'
import { meet } from '../../src/edit/conflict.ts'
import { shownLines } from '../../src/edit/difference.ts'

const TEXT = 'een\ntwee\ndrie\nvier\nvijf\nzes\nzeven\nacht\n'

describe('the difference of two texts', () => {
  it('shows what went and what came, with two lines around it', () => {
    expect(shownLines(TEXT, TEXT.replace('vijf', '5'))).toBe(
      ['  …', '  drie', '  vier', '- vijf', '+ 5', '  zes', '  zeven', '  …'].join('\n'),
    )
  })

  it('is nothing for the same text', () => {
    expect(shownLines(TEXT, TEXT)).toBe('')
  })
})

describe('two people who edit one text', () => {
  const mine = TEXT.replace('twee', 'TWEE')

  it('do not meet when the text is as it was when the edit began', () => {
    expect(meet({ base: TEXT, mine, theirs: TEXT })).toEqual({ kind: 'clear' })
  })

  it('agree when they wrote the same', () => {
    expect(meet({ base: TEXT, mine, theirs: mine })).toEqual({ kind: 'same' })
  })

  it('see each other, and both changes together where those are at different places', () => {
    const meeting = meet({ base: TEXT, mine, theirs: TEXT.replace('zeven', 'ZEVEN') })
    expect(meeting).toMatchObject({
      kind: 'conflict',
      together: 'een\nTWEE\ndrie\nvier\nvijf\nzes\nZEVEN\nacht\n',
    })
    expect(meeting.kind === 'conflict' && meeting.theirs).toContain('+ ZEVEN')
    expect(meeting.kind === 'conflict' && meeting.mine).toContain('+ TWEE')
  })

  it('who changed the same line must choose', () => {
    const meeting = meet({ base: TEXT, mine, theirs: TEXT.replace('twee', '2') })
    expect(meeting).toMatchObject({ kind: 'conflict', together: null })
    expect(meeting.kind === 'conflict' && meeting.theirs).toContain('- twee\n+ 2')
  })
})
