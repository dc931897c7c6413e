import { type CountName, type Counts, SMALLEST_GROUP } from './counts.ts'

/** What the program knows of itself beside its counts. */
export interface Vitals {
  readonly startedAt: Date
  /** Whether the store can be read now; `null` without a store. */
  readonly storeIsThere: boolean | null
}

/** The counts as Prometheus reads them, text format 0.0.4. */
export function metricsText(counts: Counts, { startedAt, storeIsThere }: Vitals): string {
  const lines = [
    ...gauge('start_time_seconds', 'When the program started.', Math.floor(startedAt.getTime() / 1000)),
    ...(storeIsThere === null ? [] : gauge('store_up', 'Whether the store can be read.', storeIsThere ? 1 : 0)),
    ...counter(counts, 'replies', 'Replies given, by kind and language', ['kind', 'language']),
    ...counter(counts, 'pages', 'Pages shown, by kind of page and status', ['page', 'status']),
    ...counter(counts, 'subjects', 'Replies by card or calculation', ['subject']),
  ]
  return lines.join('\n')
}

function gauge(name: string, help: string, value: number): string[] {
  return [
    `# HELP hybridewijzer_${name} ${help}`,
    `# TYPE hybridewijzer_${name} gauge`,
    `hybridewijzer_${name} ${value}`,
  ]
}

function counter(counts: Counts, what: CountName, help: string, labels: readonly string[]): string[] {
  const name = `hybridewijzer_${what}_total`
  const rows = counts.of(what).filter(([, count]) => count >= SMALLEST_GROUP)
  return [
    `# HELP ${name} ${help}; fewer than ${SMALLEST_GROUP} are not shown.`,
    `# TYPE ${name} counter`,
    ...rows.map(([values, count]) => {
      const named = labels.map((label, index) => `${label}="${escaped(values[index] ?? '')}"`)
      return `${name}{${named.join(',')}} ${count}`
    }),
  ]
}

const escaped = (value: string): string => value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')
