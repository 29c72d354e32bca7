import type { Refusal } from '~/lib/result'

/** Fewest and most characters of a password; more than the most costs the server and helps nobody. */
export const passwordLength = { least: 10, most: 200 } as const

/** How many API keys one person may have at a time. */
export const tokensMost = 20

/**
 * What people take when ten characters are asked for, first tried by whoever guesses.
 * NIST SP 800-63B asks for such a list and advises against rules of composition.
 */
const commonest = new Set(
  `0123456789 1234567890 0987654321 9876543210 12345678910 123456789a 123456789q 1234512345 1122334455
  1q2w3e4r5t 1qaz2wsx3edc qwertyuiop qwerty1234 qwerty12345 qwerty123456 asdfghjkl1 zxcvbnm123 abcdefghij
  abcd123456 abc1234567 password12 password123 password1234 passw0rd123 iloveyou12 iloveyou123 welcome123
  welcome1234 football12 football123 administrator lösenord12 lösenord123 lösenord1234 losenord12
  losenord123 losenord1234 välkommen1 välkommen12 välkommen123 valkommen1 valkommen123 hemligt123
  sommar2024 sommar2025 sommar2026 vinter2024 vinter2025 vinter2026 lärcentrum larcentrum larcentrum1
  studieplats lärplats12 larplats12 larplats123`.split(/\s+/),
)

export type PasswordFault = 'password-short' | 'password-long' | 'password-common' | 'password-email'

/** A password as it is compared: the same letters typed on another keyboard are the same password. */
export const plainPassword = (password: string) =>
  // Nobody's password is longer, and normalising a long one takes the square of its length.
  password.length > passwordLength.most ? password : password.normalize('NFKC')

/**
 * May this become somebody's password? Only its length and its being easily guessed count.
 * @param email theirs, which it must not be
 */
export function mayBecomePassword(password: string, email: string): { ok: true } | Refusal<PasswordFault> {
  if (password.length > passwordLength.most) return { ok: false, because: 'password-long' }
  const plain = plainPassword(password)
  const small = plain.toLowerCase()
  if ([...plain].length < passwordLength.least) return { ok: false, because: 'password-short' }
  if (commonest.has(small) || new Set(small).size < 3) return { ok: false, because: 'password-common' }
  if (small.trim() === email.toLowerCase()) return { ok: false, because: 'password-email' }
  return { ok: true }
}

/** May somebody with so many API keys make one more? */
export const mayMakeToken = (held: number): { ok: true } | Refusal<'tokens-full'> =>
  held < tokensMost ? { ok: true } : { ok: false, because: 'tokens-full' }

/**
 * Whom the limits take for one visitor: an IPv4 address, or the /64 of an IPv6 address, which is
 * the least that a line is given (RFC 6177) and all of which one machine can use.
 */
export function addressGroup(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped?.[1]) return mapped[1]
  if (!address.includes(':')) return address
  const [head = '', tail] = address.toLowerCase().split('%')[0]?.split('::') ?? []
  const front = head ? head.split(':') : []
  const back = tail ? tail.split(':') : []
  const missing = tail === undefined ? 0 : Math.max(0, 8 - front.length - back.length)
  const groups = [...front, ...Array<string>(missing).fill('0'), ...back]
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}
