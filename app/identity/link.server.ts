import { createHmac, timingSafeEqual } from 'node:crypto'
import { secretsAt } from '#db/secrets.server'
import type { Refusal } from '~/lib/result'
import { type Instant, instant } from '~/lib/time'
import type { LinkFacts, LinkPurpose, SignedLink } from './link'

/**
 * The text by which a link is known: `<subject>.<id>.<until>.<signature>`, URL-safe.
 * Signed with HMAC-SHA256 (RFC 2104) over the purpose, too, so that none serves another's.
 */
export function linkText(purpose: LinkPurpose, facts: LinkFacts, now: Instant): string {
  const [secret] = secretsAt(now)
  if (!secret) throw new Error('there is no secret to sign with')
  const said = [facts.subjectId, facts.id, Math.floor(facts.until / 1000).toString(36)].join('.')
  return `${said}.${signature(secret.value, purpose, said)}`
}

/**
 * Reads a link's text. Whether it has been used is for the verb to ask, in its own write.
 * @returns the link as a proof; or `link-forged`: not ours, or for something else; or `link-expired`
 */
export function openLink<Purpose extends LinkPurpose>(
  purpose: Purpose,
  text: string,
  now: Instant,
): { ok: true; link: SignedLink<Purpose> } | Refusal<'link-forged' | 'link-expired'> {
  const found = /^(([\w-]{1,60})\.([\w-]{1,60})\.([0-9a-z]{1,12}))\.([\w-]{43})$/.exec(text)
  if (!found) return { ok: false, because: 'link-forged' }
  const [, said = '', subjectId = '', id = '', until = '', signed = ''] = found
  const given = Buffer.from(signed)
  const ours = secretsAt(now).some(({ value }) =>
    timingSafeEqual(Buffer.from(signature(value, purpose, said)), given),
  )
  if (!ours) return { ok: false, because: 'link-forged' }
  const link = { subjectId, id, until: instant(Number.parseInt(until, 36) * 1000) }
  if (link.until <= now) return { ok: false, because: 'link-expired' }
  return { ok: true, link: link as unknown as SignedLink<Purpose> }
}

const signature = (secret: string, purpose: LinkPurpose, said: string) =>
  createHmac('sha256', secret).update(`larplats link\n${purpose}\n${said}`).digest('base64url')

/**
 * The six digits of a mailed code, worked out of its id as one-time passwords are (RFC 4226, 5.3).
 * @returns one for each secret that still counts, the one to mail first
 */
export const codeDigits = (codeId: string, now: Instant): string[] =>
  secretsAt(now).map(({ value }) => {
    const mac = createHmac('sha256', value).update(`larplats code\n${codeId}`).digest()
    const number = mac.readUInt32BE((mac.at(-1) ?? 0) & 0xf) & 0x7fffffff
    return String(number % 1_000_000).padStart(6, '0')
  })
