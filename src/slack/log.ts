export type Level = 'info' | 'warn' | 'error'
export type Facts = Readonly<Record<string, string | number | boolean | null | undefined>>

/** One line of JSON an event; what people ask never stands in it. */
export type Log = (level: Level, event: string, facts?: Facts) => void

export function createLog(write: (line: string) => void, now: () => Date): Log {
  return (level, event, facts = {}) => write(`${JSON.stringify({ at: now().toISOString(), level, event, ...facts })}\n`)
}
