import { createHmac, timingSafeEqual } from 'node:crypto'
import type { z } from 'zod'

/** Seals what a browser keeps for us: it can be read there, and not changed. */
export interface Seal {
  readonly close: (content: object) => string
  /** What was sealed, when it was sealed by us and looks like this; otherwise `null`. */
  readonly open: <T>(sealed: string, schema: z.ZodType<T>) => T | null
}

export function createSeal(secret: string): Seal {
  const sign = (payload: string): Buffer => createHmac('sha256', secret).update(payload).digest()
  return {
    close(content) {
      const payload = Buffer.from(JSON.stringify(content)).toString('base64url')
      return `${payload}.${sign(payload).toString('base64url')}`
    },
    open(sealed, schema) {
      const [payload = '', signature = '', ...more] = sealed.split('.')
      const given = Buffer.from(signature, 'base64url')
      const own = sign(payload)
      if (more.length > 0 || given.length !== own.length || !timingSafeEqual(given, own)) return null
      const read = schema.safeParse(parsed(Buffer.from(payload, 'base64url').toString()))
      return read.success ? read.data : null
    },
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** A cookie that only this site gets, that no script reads, and that another site cannot send along with a form. */
export function cookie(name: string, value: string, seconds: number): string {
  return `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; Secure; SameSite=Lax`
}

export function cookieIn(header: string, name: string): string | null {
  const found = header
    .split(';')
    .map((each) => each.trim())
    .find((each) => each.startsWith(`${name}=`))
  return found?.slice(name.length + 1) ?? null
}
