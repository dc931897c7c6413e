/** A planned misfortune for Web API calls; `times` counts down, and without a method every call is hit. */
export interface Fault {
  readonly method?: string
  readonly error?: string
  readonly status?: number
  readonly retryAfterSeconds?: number
  readonly delayMs?: number
  readonly times?: number
}

export function createFaults() {
  const planned: { fault: Fault; left: number }[] = []
  return {
    plan(fault: Fault): void {
      planned.push({ fault, left: fault.times ?? 1 })
    },
    clear(): void {
      planned.length = 0
    },
    /** The fault that hits this call, if any. */
    take(method: string): Fault | null {
      const entry = planned.find(
        ({ fault, left }) => left > 0 && (fault.method === undefined || fault.method === method),
      )
      if (!entry) return null
      entry.left -= 1
      return entry.fault
    },
  }
}
