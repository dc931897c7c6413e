import { Client } from 'pg'
import type { SearchDocument } from '../search/search.ts'
import type { Built, Engine } from './engine.ts'
import { type PostgresServer, startPostgres } from './postgres-server.ts'

const TABLE = 'create table passages (id text primary key, words tsvector)'
const FILL = `insert into passages select row ->> 'id',
  setweight(to_tsvector('dutch', row ->> 'title'), 'A') || to_tsvector('dutch', row ->> 'text')
  from jsonb_array_elements($1::jsonb) row`
/** Words joined by "or": with "and" a question of any length finds nothing. */
const FIND = `with asked as (select replace(plainto_tsquery('dutch', $1)::text, '&', '|')::tsquery as query)
  select id from passages, asked where words @@ query order by ts_rank(words, query) desc, id limit $2`
const BATCH = 2048
const ATTEMPTS = 300

/** PostgreSQL's own full text search for Dutch. */
export function postgresEngine(programs: string): Engine {
  return { name: 'PostgreSQL, Dutch full text', build: (documents) => build(documents, programs) }
}

async function build(documents: readonly SearchDocument[], programs: string): Promise<Built> {
  const server = await startPostgres(programs)
  try {
    const client = await connected(server)
    const bytes = await fill(client, documents)
    return {
      async find(question, limit) {
        const { rows } = await client.query(FIND, [question, limit])
        return rows.map(({ id }) => String(id))
      },
      elsewhere: bytes,
      async close() {
        await client.end()
        await server.stop()
      },
    }
  } catch (error) {
    await server.stop()
    throw error
  }
}

/** A server that has just been started refuses connections for a while. */
async function connected(server: PostgresServer): Promise<Client> {
  for (let attempt = 0; ; attempt++) {
    const client = new Client({ host: server.host, user: 'bench', database: 'postgres' })
    try {
      await client.connect()
      return client
    } catch (error) {
      if (attempt === ATTEMPTS) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

/** The size of the table and its index, in bytes. */
async function fill(client: Client, documents: readonly SearchDocument[]): Promise<number> {
  await client.query(TABLE)
  for (let start = 0; start < documents.length; start += BATCH) {
    await client.query(FILL, [JSON.stringify(documents.slice(start, start + BATCH).map(rowOf))])
  }
  await client.query('create index on passages using gin (words)')
  await client.query('analyze passages')
  const { rows } = await client.query(`select pg_total_relation_size('passages')::int as bytes`)
  return Number(rows[0]?.bytes ?? 0)
}

function rowOf({ id, title, heading, aliases, questions, text }: SearchDocument) {
  return { id, title: [title, ...aliases].join('\n'), text: [heading, ...questions, text].join('\n') }
}
