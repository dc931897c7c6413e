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

/** A command has no message; the trigger that Slack gives with it comes once. */
export function commandKey({ trigger_id }: { readonly trigger_id: string }): string {
  return `command:${trigger_id}`
}

/** Where a conversation is held, told by its key. */
export function placeOf(key: string): { readonly channel: string; readonly thread: string | null } {
  const [first = '', second = ''] = key.split(':')
  if (first === 'private') return { channel: second, thread: null }
  return first === 'form' || first === 'step' ? { channel: '', thread: null } : { channel: first, thread: second }
}
