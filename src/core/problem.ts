/** Something wrong in a file that people edit: where it is, what it is, and how to repair it. */
export interface Problem {
  /** Path as the reader gave it, relative to the folder the program was started in. */
  readonly file: string
  /** First line is 1; `null` when the whole file is meant. */
  readonly line: number | null
  readonly what: string
  readonly fix: string
}

export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: Problem[] }

export function parsed<T>(value: T): Parsed<T> {
  return { ok: true, value }
}

export function failed<T = never>(...problems: Problem[]): Parsed<T> {
  return { ok: false, problems }
}

/** Content that cannot be used; its message lists every problem with place and repair. */
export class ContentError extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(`${problems.length} problem(s) in the content:\n${problems.map(describe).join('\n')}`)
    this.name = 'ContentError'
    this.problems = problems
  }
}

/** Two lines for a terminal: place and problem, then the repair. */
export function describe(problem: Problem): string {
  const place = problem.line === null ? problem.file : `${problem.file}:${problem.line}`
  return `${place}  ${problem.what}\n    → ${problem.fix}`
}
