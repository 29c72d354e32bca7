/** Letters and digits that nobody mistakes for another when read aloud or off a screen. */
const signs = '234679CDEFGHJKMNPQRTVWXY'

/**
 * A code of 6 characters for people, for example `K7QF4M`: without look-alikes (of 0/O, 1/I/L, 8/B,
 * 5/S, 2/Z and U/V at most one is there). 24^6 = 191 million codes; the store keeps them unique.
 * @param random bytes to draw from; the default is the system's random source
 */
export function newReference(random = (size: number) => crypto.getRandomValues(new Uint8Array(size))) {
  let code = ''
  while (code.length < 6) {
    for (const byte of random(12)) {
      // 240 is the largest multiple of 24 in a byte: drawing beyond it would favour some signs.
      if (byte < 240 && code.length < 6) code += signs[byte % signs.length]
    }
  }
  return code
}

/** A code as somebody typed it, with small letters, spaces or dashes; null when it cannot be one. */
export function readReference(typed: string): string | null {
  const code = typed.replace(/[\s-]/g, '').toUpperCase()
  return code.length === 6 && [...code].every((sign) => signs.includes(sign)) ? code : null
}
