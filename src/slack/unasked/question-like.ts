/** Verbs and words with which people open a question, also when they leave the question mark out. */
const OPENINGS =
  /^(?:(?:hoi|hallo|hey|hi|hello|goedemorgen|goedemiddag|vraagje|vraag|question)\b[\s,:!.-]*)*(?:hoe|hoeveel|wat|wie|waar|wanneer|waarom|welke?|mag|mogen|moet|moeten|kan|kun|kunnen|krijg|krijgen|heb ik recht|hebben we recht|weet iemand|weten jullie|geldt|is het|zijn er|how|what|who|where|when|why|which|may|must|can|could|do i|do we|does|am i|are we|is it|is there|does anyone|anyone know)\b/i

/** Said to somebody in particular, or to everyone at once: `<@U1>`, `<!subteam^S1>`, `<!channel>`. */
const CALLS_SOMEONE = /<[@!]/

const FEWEST_WORDS = 3
const LONGEST = 600

/** Whether a message in a channel is a question to nobody in particular. */
export function isOpenQuestion(sent: string): boolean {
  const text = sent.trim()
  if (text.length > LONGEST || CALLS_SOMEONE.test(text)) return false
  if (text.split(/\s+/).length < FEWEST_WORDS) return false
  return /\?(?:\s|$)/.test(text.replaceAll(/<[^>]*>/g, '')) || OPENINGS.test(text)
}
