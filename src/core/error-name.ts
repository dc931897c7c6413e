/** What kind of mistake it was, for the log: a message may hold what somebody typed. */
export const errorName = (error: unknown): string => (error instanceof Error ? error.name : 'unknown')
