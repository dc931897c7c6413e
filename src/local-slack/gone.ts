/** What somebody pressed is not there any more: the app put something else in its place before their page showed it. */
export class GoneError extends Error {
  constructor(what: string) {
    super(`no such ${what}`)
    this.name = 'GoneError'
  }
}
