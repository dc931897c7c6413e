/** The few parts of `pg`, which brings no types, that the benchmark uses. */
declare module 'pg' {
  export class Client {
    constructor(options: { host: string; user: string; database: string })
    connect(): Promise<void>
    query(text: string, values?: readonly unknown[]): Promise<{ rows: Record<string, unknown>[] }>
    end(): Promise<void>
  }
}
