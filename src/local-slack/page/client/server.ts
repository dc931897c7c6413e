import type { Change } from '../../workspace.ts'
import type { Outcome, PageAct } from '../act.ts'
import type { Snapshot } from '../snapshot.ts'

const TOKEN = document.querySelector<HTMLMetaElement>('meta[name="local-token"]')?.content ?? ''

/** Carries out an act on the server, which may refuse it or be away. */
export async function act(as: string, what: PageAct): Promise<Outcome> {
  try {
    const response = await fetch('/page/act', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-local-token': TOKEN },
      body: JSON.stringify({ ...what, as }),
    })
    return await response.json()
  } catch {
    return { ok: false, error: 'no answer', isGone: false }
  }
}

export interface Listener {
  readonly state: (snapshot: Snapshot) => void
  readonly change: (change: Change) => void
  readonly connected: (yes: boolean) => void
}

const PATIENCE_MS = 1_500

function reloadWhenBack(): void {
  setTimeout(() => {
    fetch('/').then(
      (response) => (response.ok ? location.reload() : reloadWhenBack()),
      () => reloadWhenBack(),
    )
  }, PATIENCE_MS)
}

/** Follows the workspace as one person sees it; after a break the whole state comes again. */
export function follow(as: string, listener: Listener): () => void {
  const query = new URLSearchParams({ as, token: TOKEN })
  const source = new EventSource(`/page/changes?${query}`)
  source.addEventListener('state', (event) => {
    listener.connected(true)
    listener.state(JSON.parse(event.data))
  })
  source.addEventListener('message', (event) => listener.change(JSON.parse(event.data)))
  source.addEventListener('error', () => {
    listener.connected(false)
    // Closed for good: the program was started anew, and its page carries a new token.
    if (source.readyState === EventSource.CLOSED) reloadWhenBack()
  })
  return () => source.close()
}
