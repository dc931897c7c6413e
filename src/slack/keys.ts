/** A thread is one conversation; a message outside a thread starts one. */
export function keyOf(message: {
  readonly channel: string
  readonly ts: string
  readonly thread_ts?: string | undefined
}): string {
  return `${message.channel}:${message.thread_ts ?? message.ts}`
}

/** Private questions in one channel are one conversation, so that "en in 2023?" works there too. */
export function privateKey(channel: string, user: string): string {
  return `private:${channel}:${user}`
}
