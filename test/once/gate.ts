import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { portOf } from '../../src/slack/transport.ts'

/** A call on its way to Slack that is kept until the test lets it go on. */
export interface Stopped {
  /** Gives it to Slack; whoever called hears of that only with `answer`. */
  deliver(): Promise<void>
  /** What Slack said, or that it is too busy when it was not given to Slack. */
  answer(): void
}

/** A door before Slack's Web API, through which every call goes, and at which the next of a kind can be stopped. */
export async function createGate(api: string) {
  const wanted: { method: string; seen: (stopped: Stopped) => void }[] = []

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.url?.slice(1) ?? ''
    const body = await bodyOf(request)
    const { authorization = '', 'content-type': type = '' } = request.headers
    const forward = async () => {
      const said = await fetch(new URL(method, api), {
        method: 'POST',
        body,
        headers: headersFrom(authorization, type),
      })
      return { status: said.status, headers: Object.fromEntries(said.headers), text: await said.text() }
    }
    const at = wanted.findIndex((one) => one.method === method)
    const [stop] = at < 0 ? [] : wanted.splice(at, 1)
    if (!stop) return answer(response, await forward())
    let said = TOO_BUSY
    stop.seen({
      deliver: async () => {
        said = await forward()
      },
      answer: () => answer(response, said),
    })
  }

  const server = createServer((request, response) => {
    pass(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${portOf(server)}/`,
    /** Stops the next call of this method; others go through. */
    next: (method: string): Promise<Stopped> => new Promise((seen) => wanted.push({ method, seen })),
    async stop(): Promise<void> {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

interface Said {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

const TOO_BUSY: Said = { status: 429, headers: { 'retry-after': '1' }, text: '{"ok":false,"error":"ratelimited"}' }

function headersFrom(authorization: string, type: string): Record<string, string> {
  return { authorization, 'content-type': type }
}

function answer(response: ServerResponse, { status, headers, text }: Said): void {
  const { 'content-length': _, 'transfer-encoding': __, connection: ___, ...kept } = headers
  response.writeHead(status, kept).end(text)
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString()
}
