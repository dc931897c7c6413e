import type { NamedTime } from '../language/moment.ts'

/**
 * Whether a turn leans on the one before it: "en in 2023?", "geldt dat vandaag nog?", "and can it be requested
 * retroactively?". A full question of its own does not, even when it starts with "en".
 */
export function leansOnContext(text: string): boolean {
  const lower = text.toLowerCase().trim()
  const words = lower.split(/\s+/).length
  if (OPENING.test(lower)) return words <= 14
  return (words <= 12 && POINTING.test(lower)) || words <= 5 || (words <= 18 && SINCE_THEN.test(lower))
}

const OPENING =
  /^(?:ok[eé]?,? |okay,? |ja,? |top\.? |dus |and |but |or |so )*(?:en|and|maar|but|of|or|hoe zit|what about|how about|wat als|what if|ook|also|geldt dat|geldt dit|waarom dan|why is that|sinds wanneer dan|moet (?:ie|hij|zij|ze)|mag (?:ie|dat|hij|zij|ze))\b/
const SINCE_THEN = /\b(?:sindsdien|daarna|intussen|inmiddels|toen|since then|by then|meanwhile)\b/
const POINTING =
  /\b(?:dat|dit|die|deze|daar|daarvan|daarover|daarna|ervan|ervoor|erna|erop|eraan|ie|zoiets|hetzelfde|that|this|it|those|these|they|then|same|dan|er|toen|ook)\b/

/** The words that a turn adds itself: "en bij de meting in november?" is still about what was measured. */
export const ownWords = ({ rest, moments }: Pick<NamedTime, 'rest' | 'moments'>): string =>
  rest.replaceAll(MEASUREMENT, ' ').replaceAll(moments.length > 0 ? COMPARED : NOTHING, ' ')

const MEASUREMENT = /\b(?:metingen?|peilingen?|meetmoment|measurements?|surveys?)\b/gi
/** "En gaat het volgend jaar omhoog?" asks for the value of that year. */
const COMPARED =
  /\b(?:omhoog|omlaag|hoger|lager|meer|minder|anders|gestegen|gedaald|stijg(?:t|en)|da(?:al|alt|len)|verander(?:t|en|d)|wijzig(?:t|en)|up|down|higher|lower|more|less|rise|increase|decrease|change|different)\b/gi
const NOTHING = /(?!)/g
