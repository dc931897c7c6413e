import type { WebClient } from '@slack/web-api'
import { errorName } from '../../core/error-name.ts'
import type { Language } from '../../core/language.ts'
import type { Edit } from '../../store/edits.ts'
import { type Block, button, paragraph, quote, smallPrint, span } from '../block-parts.ts'
import type { Posted } from '../blocks.ts'
import { escapedWithin } from '../mrkdwn.ts'
import type { Tools } from '../tools.ts'
import { shortName } from './file-name.ts'
import { PASSAGE_TEXTS } from './passage-texts.ts'
import { SECOND_LOOK_TEXTS } from './second-look-texts.ts'

/** Why a text that waited is with its writer again, and who it was that looked at it. */
export interface Return {
  readonly by: string
  /** What the second person wrote; `null` when something else changed meanwhile. */
  readonly why: string | null
}

/** The writer of a text hears that it is theirs again; `false` when that could not be said. */
export async function tellWriter(tools: Tools, client: WebClient, edit: Edit, why: Return): Promise<boolean> {
  try {
    const language = await tools.languageOf(client, edit.person)
    await client.chat.postMessage({ channel: edit.person, ...returnMessage(edit, why, language) })
    return true
  } catch (error) {
    tools.log('warn', 'writer-not-told', { error: errorName(error) })
    return false
  }
}

/** The reason as it was written, and the button that opens the text as it was typed. */
export function returnMessage({ file }: Pick<Edit, 'file'>, { by, why }: Return, language: Language): Posted {
  const lead = SECOND_LOOK_TEXTS[why === null ? 'yoursOvertaken' : 'yours'][language]
  const name = shortName(file)
  const blocks: Block[] = [
    paragraph({ type: 'user', user_id: by }, span(` ${lead} `), span(name, 'bold')),
    ...(why === null ? [] : [quote(why)]),
    smallPrint(SECOND_LOOK_TEXTS.kept[language]),
    { type: 'actions', elements: [button('admin:write', PASSAGE_TEXTS.goOn[language], `file:${file}`)] },
  ]
  return { text: escapedWithin(`${SECOND_LOOK_TEXTS.isYours[language]} ${name}`, 300), blocks }
}
