import { type Logger, LogLevel } from '@slack/bolt'
import type { Log } from './log.ts'

/** The SDK's warnings and errors in our own log; its debug lines hold payloads, so they go nowhere. */
export function boltLogger(log: Log): Logger {
  const message = (parts: readonly unknown[]): string => parts.map(String).join(' ').slice(0, 500)
  return {
    debug: () => {},
    info: () => {},
    warn: (...parts: readonly unknown[]) => log('warn', 'slack-sdk', { message: message(parts) }),
    error: (...parts: readonly unknown[]) => log('error', 'slack-sdk', { message: message(parts) }),
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  }
}
