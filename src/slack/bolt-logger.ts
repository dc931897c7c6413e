import { type Logger, LogLevel } from '@slack/bolt'
import { scrub } from '../store/scrub.ts'
import type { Log } from './log.ts'

/**
 * The SDK's warnings and errors in our own log; its debug lines hold payloads, so they go nowhere. An address that it
 * names loses what comes after `?`: on a page that is what somebody asked.
 */
export function boltLogger(log: Log): Logger {
  const message = (parts: readonly unknown[]): string =>
    scrub(parts.map(String).join(' ').replaceAll(/\?\S+/g, '?…').slice(0, 500))
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
