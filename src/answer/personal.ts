const PEOPLE =
  "(?:mijn|m'?n|onze|ons|my|our) (?:\\w+ )?(?:teamleider|leidinggevende|manager|baas|chef|directeur|directie|collega(?:'?s)?|afdeling|team|personeelszaken|boss|supervisor|colleagues?|team ?mates?|department|director)"
const OWN_ROLES =
  '(?:mijn|my) (?:hr|contactpersoon|bedrijfsarts|preventiemedewerker|vertrouwenspersoon|casemanager|leidinggevende|manager|contact|company doctor|confidential)'
/** A question about a duty names no person, also when it says "bij ons". */
const DUTY =
  /\b(?:verantwoordelijk|aansprakelijk|verplicht|moet|moeten|minimaal|nodig|responsible|liable|must|required|need)\b/

const FORMS: readonly RegExp[] = [
  new RegExp(
    `\\b(?:wie|who) (?:is|zijn|was|waren|zit|zitten|van|are)\\b[^?.]*\\b(?:bij ons|binnen ons|onze|ons|hier op|our|${OWN_ROLES})\\b`,
  ),
  /\b(?:hoeveel|how many)\b[^?.]*\b(?:bij ons|binnen ons|op onze afdeling|in our (?:company|office|team))\b/,
  new RegExp(
    `\\b(?:hoe vaak|hoevaak|hoeveel|hoe ?lang|hoe laat|wanneer|waar|how often|how many|how long|when|where)\\b[^?.]{0,40}?\\b(?:is|was|heeft|had|zijn|hebben|has|did|were)\\b ${PEOPLE}\\b[^?.]*\\b(?:ge\\w{3,}|ziek|afwezig|thuis|been|sick|ill|work|away)\\b`,
  ),
  new RegExp(`\\b(?:hoeveel|wat|how much|what)\\b[^?.]{0,40}?\\b(?:verdient|verdienen|earns?|does) ${PEOPLE}\\b`),
  /\b(?:hoeveel|hoe vaak)\b[^?.]{0,40}\bheb ik\b[^?.]*\b(?:geschreven|opgenomen|geboekt|ingevuld|gedeclareerd|ingediend|nog over|nog staan)\b/,
  /\bhow (?:many|much|often)\b[^?.]{0,40}\b(?:have|did) i\b[^?.]*\b(?:log|logged|book|booked|claim|claimed|left|submit|submitted)\b/,
  /\bis mijn (?:verzoek|aanvraag|declaratie|melding)\b[^?.]*\bal (?:goedgekeurd|binnen|verwerkt|behandeld|gezien|toegewezen)\b/,
  /\b(?:has|is) my (?:request|claim|application|report)\b[^?.]*\b(?:approved|processed|handled|seen) yet\b/,
]

/** Whether a question asks what only one company or one person's file can tell: "wie is bij ons de bedrijfsarts?". */
export function asksAboutPeople(question: string): boolean {
  const folded = question.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '')
  return FORMS.some((form) => form.test(folded)) && !DUTY.test(folded)
}
