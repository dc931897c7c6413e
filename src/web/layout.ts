import { html, type Markup } from './html.ts'
import { STYLE_PATH } from './style.ts'
import { linkTo, otherLanguage, type Visit } from './visit.ts'
import { PAGE_WORDS } from './words.ts'

export const MARK_PATH = '/merk.svg'

/** A house and an office, side by side. */
export const MARK =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#14667c"/>' +
  '<path d="M6 25v-9l5.5-5L17 16v9z" fill="#fff"/><path d="M19 25V8h7v17z" fill="#f0a530"/></svg>'

/** A whole page around its own part. */
export function pageOf(visit: Visit, title: string, main: Markup): Markup {
  const words = PAGE_WORDS[visit.language]
  const other = otherLanguage(visit)
  const places: readonly (readonly [string, string])[] = [
    ['/k', words.cards],
    ['/brief', words.letters],
    ['/privacy', words.privacy],
  ]
  return html`<!doctype html>
<html lang="${visit.language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title} – Hybridewijzer</title>
    <link rel="icon" href="${MARK_PATH}" type="image/svg+xml">
    <link rel="stylesheet" href="${STYLE_PATH}">
  </head>
  <body>
    <a class="skip" href="#inhoud">${words.skip}</a>
    <header class="top">
      <a class="name" href="${linkTo(visit, '/k')}">Hybridewijzer</a>
      <nav aria-label="Hybridewijzer">
        <ul>
          ${places.map(([path, name]) => html`<li><a href="${linkTo(visit, path)}">${name}</a></li>`)}
          <li><a href="${other.href}" lang="${other.language}" hreflang="${other.language}">${words.otherLanguage}</a></li>
        </ul>
      </nav>
    </header>
    <main id="inhoud">
      ${main}
    </main>
    <footer class="foot"><p>${words.informs}</p></footer>
  </body>
</html>
`
}
