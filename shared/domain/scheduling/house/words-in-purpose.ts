/** Directly before a word these turn it round: 反传销, 防推销, 不带货, 无营销. */
const SHORT_TURNS = ['防', '反', '禁', '拒', '非', '不', '无', '识']

/** Somewhere before a word in the same clause these do: 防范保健品推销, 识别直销骗局. */
const LONG_TURNS = ['防范', '防止', '预防', '谨防', '防骗', '反诈', '识别', '警惕', '抵制', '拒绝', '远离', '打击', '揭露', '禁止', '杜绝', '不要', '不得']

/**
 * The first listed word that a purpose holds in plain reading, or null. Width, case and spaces do not hide a word, and
 * a talk against it is not it: a lecture 防范保健品推销 is welcome. Crude on purpose, so the lead may always override.
 */
export function wordInPurpose(purpose: string, words: readonly string[]): string | null {
  const clauses = purpose.normalize('NFKC').toLowerCase().split(/[,.;:!?，。；：！？、/|]/u).map(letters)
  return words.find((word) => clauses.some((clause) => speaksOf(clause, letters(word.normalize('NFKC').toLowerCase())))) ?? null
}

function speaksOf(clause: string, word: string): boolean {
  if (word === '') return false
  for (let from = clause.indexOf(word); from !== -1; from = clause.indexOf(word, from + 1)) {
    const before = clause.slice(0, from)
    if (!SHORT_TURNS.some((turn) => before.endsWith(turn)) && !LONG_TURNS.some((turn) => before.includes(turn))) return true
  }
  return false
}

/** Letters and digits only: `商 业-推销` hides nothing. */
function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}
