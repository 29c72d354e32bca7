import { read } from '#db/connect.server'
import type { NeedId } from '~/courses/demand'
import type { Need } from '~/courses/demand-need'
import { needMs } from '~/courses/demand-rules'
import { needToTell } from '~/courses/demand-telling-steps.server'
import { textIn } from '~/i18n/text'
import { linkText } from '~/identity/steps.server'
import type { Id } from '~/lib/id'
import { later } from '~/lib/time'
import { paths } from '~/paths'
import type { Writing } from './about.server'
import type { Addressing } from './addressing.server'
import type { Mail } from './mail'
import type { Message } from './message'

/** Tells the mailbox of the employer. */
export const needReaders =
  (kind: 'employer-need' | 'employer-need-decided'): Addressing =>
  async (tx, facts) => {
    const lists: Awaited<ReturnType<Addressing>> = []
    for (const { subjectId } of facts) {
      const found = await needToTell(tx, subjectId as NeedId)
      lists.push(found ? [{ kind, address: found.need.contactEmail, personId: null, centreId: null }] : [])
    }
    return lists
  }

const linkOf = ({ id, createdAt }: Need, message: Message, { origin, now }: Writing) =>
  origin +
  paths.needByLink(
    linkText(
      'employer-need',
      { subjectId: id, id: message.id as string as Id<'link'>, until: later(createdAt, needMs) },
      now,
    ),
  )

/** Asks whether the mailbox has registered the need; null when it has been answered, or is no more. */
export async function needMail(message: Message, writing: Writing): Promise<Mail | null> {
  const found = await needToTell(read(), message.subjectId as NeedId)
  if (found?.need.state !== 'unconfirmed') return null
  const { need, placeName } = found
  const text = textIn('sv')
  // Somebody else may have typed the address: what they wrote stands on the page alone.
  const lead = text('demandLetters.need.lead', { place: placeName })
  return {
    to: { email: need.contactEmail, name: null },
    language: 'sv',
    letter: {
      subject: text('demandLetters.need.subject'),
      preview: lead,
      heading: text('demandLetters.need.heading'),
      lead: [lead],
      facts: [],
      action: { label: text('demandLetters.need.action'), url: linkOf(need, message, writing) },
      after: [{ text: text('demandLetters.need.after') }],
    },
    calendar: null,
  }
}

/** Tells whether the need is shown; null when it has been decided otherwise since. */
export async function needDecidedMail(message: Message, writing: Writing): Promise<Mail | null> {
  const found = await needToTell(read(), message.subjectId as NeedId)
  const state = found?.need.state
  if (!found || state !== message.detail.state || (state !== 'shown' && state !== 'declined')) return null
  const { need, placeName } = found
  const text = textIn('sv')
  const lead = text(`demandLetters.decided.${state}`, { employer: need.employer, place: placeName })
  const reason = String(message.detail.reason ?? '')
  return {
    to: { email: need.contactEmail, name: null },
    language: 'sv',
    letter: {
      subject: text(`demandLetters.decided.${state}Subject`),
      preview: lead,
      heading: text(`demandLetters.decided.${state}Subject`),
      lead: [lead],
      facts: [
        { term: text('demandLetters.decided.need'), value: need.words },
        ...(reason ? [{ term: text('demandLetters.decided.reason'), value: reason }] : []),
      ],
      action: { label: text('demandLetters.decided.action'), url: linkOf(need, message, writing) },
      after: [],
    },
    calendar: null,
  }
}
