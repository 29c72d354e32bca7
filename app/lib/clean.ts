/** Characters that are invisible, turn the direction of text, or control a terminal; and broken halves of pairs. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu

/**
 * Longer than any field allows, and short enough to normalise at once: the work grows with the square of
 * a run of combining marks, so it must not meet whatever somebody sends.
 */
const longest = 4000

/** Text from a person for one line: normalised (NFC), without unseen characters, spaces folded. */
export const cleanLine = (text: string) =>
  text.slice(0, longest).normalize('NFC').replace(/\s+/g, ' ').replace(unseen, '').trim()

/** As `cleanLine`, but lines stay lines. */
export const cleanText = (text: string) =>
  text.replace(/\r\n?/g, '\n').split('\n').map(cleanLine).join('\n').trim()

/**
 * Text as every database holds it, otherwise as it is: without NUL, and without the half of a pair of surrogates that
 * cutting leaves.
 */
export const withoutUnheld = (text: string) => text.replaceAll('\0', '').replace(/\p{Cs}/gu, '')

/** A line in no more than so many letters, cut where a part of it ends, or else a word. */
export function shortened(line: string, most: number): string {
  if (line.length <= most) return line
  // One more, so that what ends just there stays whole.
  const room = line.slice(0, most + 1)
  const part = Math.max(room.lastIndexOf(' - '), room.lastIndexOf(' – '), room.lastIndexOf(', '))
  const end = part > 0 ? part : room.lastIndexOf(' ')
  return end > 0 ? room.slice(0, end) : line.slice(0, most)
}
