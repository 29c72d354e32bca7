/** Text as it is searched: small letters without accents, so that `asa` finds Åsa and `muller` Müller. */
export const folded = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'o')
    .replace(/ß/g, 'ss')
    .replace(/[đð]/g, 'd')
    .replace(/ł/g, 'l')

/** Does each word of a question begin some word of what is asked about? An empty question finds nothing. */
export function isFoundBy(question: string, about: string): boolean {
  const words = folded(about).split(/[^\p{L}\p{N}]+/u)
  const asked = folded(question)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  return asked.length > 0 && asked.every((one) => words.some((word) => word.startsWith(one)))
}
