import { randomBytes } from 'node:crypto'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'

/** `U7F3…`: a letter for the kind, then ten random capitals and digits, as Slack's ids look. */
export function newId(kind: string): string {
  const bytes = randomBytes(10)
  return kind + [...bytes].map((byte) => LETTERS.charAt(byte % LETTERS.length)).join('')
}

export function newSecret(): string {
  return randomBytes(24).toString('base64url')
}

/** Message timestamps: seconds with six decimals, unique and rising, whatever the clock does. */
export function timestamps(now: () => number): () => string {
  let last = 0
  return () => {
    last = Math.max(last + 1, now() * 1000)
    return `${Math.floor(last / 1_000_000)}.${String(last % 1_000_000).padStart(6, '0')}`
  }
}
