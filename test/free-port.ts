import { createServer } from 'node:net'

/** Above those that no client may call, and below those that the system hands out by itself. */
const LOWEST = 11_000
const HIGHEST = 30_000

/**
 * A port for a program that is started later, or again and again: one that the system hands out could go to another
 * connection in between.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST))
    if (await isFree(port)) return port
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
