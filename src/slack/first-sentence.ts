/** The first sentence and what follows it; abbreviations and amounts (`art. 7`, `€ 2,35`) do not end a sentence. */
export function firstSentence(paragraph: string): readonly [string, string] {
  const end = /^.{15,}?[a-zà-ÿ0-9)”"%][.!?](?=\s+[“"A-Z€0-9À-Ý])/su.exec(paragraph)?.[0]
  if (end === undefined || end.length > 300 || ABBREVIATION.test(end)) return [paragraph, '']
  return [end, paragraph.slice(end.length).trim()]
}

const ABBREVIATION = /\b(?:art|nr|lid|o\.a|bijv|bv|incl|excl|max|min|ca|resp|e\.g|i\.e|no)\.$/i
