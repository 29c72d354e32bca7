import { newReference } from '~/lib/reference'
import { type Instant, later, minuteMs } from '~/lib/time'
import { madePasswordHash } from '../make-people'
import type { people } from '../schema'
import { firstNames, lastNames } from './names'
import { idAt, type Random } from './random'
import { slug } from './rooms'

export type PersonRow = typeof people.$inferSelect

/** The domain of everybody who is invented; `.example` is nobody's (RFC 2606). */
export const sampleDomain = 'demo.larplats.example'

/** Makes invented learners, one after the other, who have had their accounts for a while on `today`. */
export function learnerMaker(random: Random, today: Instant) {
  let number = 0
  return (municipalityCode: string): PersonRow => {
    number += 1
    const [first, last] = [random.pick(firstNames), random.pick(lastNames)]
    const createdAt = later(today, -random.whole(90 * 24 * 60, 700 * 24 * 60) * minuteMs)
    return {
      id: idAt<'person'>(createdAt, random),
      email: `${slug(first)}.${slug(last)}.${number}@${sampleDomain}`,
      passwordHash: madePasswordHash,
      name: `${first} ${last}`,
      alias: newReference(random.bytes).slice(0, 4),
      // 070-174 06 05 to 99 belong to nobody: the Swedish Post and Telecom Authority keeps them for fiction.
      phone: random.chance(0.3) ? `070-174 06 ${String(random.whole(5, 99)).padStart(2, '0')}` : null,
      municipalityCode,
      language: random.chance(0.08) ? 'en' : 'sv',
      protectedIdentity: random.chance(0.03),
      emailConfirmedAt: createdAt,
      reminder: 'day',
      createdAt,
      mergedInto: null,
    }
  }
}
