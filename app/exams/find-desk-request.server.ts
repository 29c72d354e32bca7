import { read } from '#db/connect.server'
import type { Language } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import type { Staff } from '~/identity/membership'
import { aliasText, shownName } from '~/identity/shown-name'
import type { Instant } from '~/lib/time'
import { mayArrange } from './arrange-rules'
import * as charges from './charge-store.server'
import { clashTexts } from './clash-text'
import * as desk from './desk-store.server'
import { whyByHand, whyClash } from './desk-why-steps.server'
import { isLearnersWord } from './mailbox'
import type { RequestId } from './request'
import { settingFor } from './request-facts.server'
import { mayStep } from './request-states'
import * as store from './request-store.server'
import * as sessions from './session-store.server'
import * as support from './support-store.server'

/**
 * One request of a centre with all that its staff decide by: the exam, both consents, the seat, what the rules say,
 * what is owed, what is needed, and what has happened. At most twelve statements besides the configuration.
 */
export async function findDeskRequest(who: Staff, id: RequestId, now: Instant, language: Language) {
  const text = textIn(language)
  const db = read()
  const request = await store.findAt(db, who.centreId, id)
  const row = request && (await desk.find(db, who.centreId, id))
  if (!request || !row) return null
  const setting = await settingFor(db, request)
  const { configuration, sitting, rules, zone } = setting
  const session = request.sessionId && (await sessions.find(db, who.centreId, request.sessionId))
  const space = session && configuration.spaces.find((one) => one.id === session.spaceId)
  const { person } = row
  const events = await store.listEvents(db, id)
  const name = shownName(person, 'staff', text) ?? aliasText(person, text)
  const isSettled = request.centreOk !== null
  return {
    centre: { id: configuration.centre.id, name: configuration.centre.name, timeZone: zone },
    request,
    sitting,
    university: row.university,
    /** The learner's word for where the university answers; null: the university has said so itself. */
    typedMailbox: isLearnersWord(sitting) ? sitting.contactEmail : null,
    person: {
      id: person.id,
      name,
      email: person.protectedIdentity ? null : person.email,
      phone: person.protectedIdentity ? null : person.phone,
      protectedIdentity: person.protectedIdentity,
    },
    seat: space && request.place !== null ? { room: space.name, place: request.place } : null,
    groups: (rules?.groups ?? []).map((group) => group.name),
    charges: await charges.ofRequest(db, id),
    needs: await support.find(db, id),
    events,
    because: isSettled ? null : await whyByHand(db, request, setting, person.protectedIdentity, now),
    /** In the reader's words; empty: it is in no conflict. */
    clash:
      request.state === 'conflict'
        ? clashTexts(await whyClash(db, request, setting, events, now), language)
        : [],
    may: {
      accept: request.centreOk === null && request.sessionId !== null && isOpenTo('centre-consents'),
      decline: isOpenTo('centre-declines') || isOpenTo('cancel-by-centre'),
      offer: isOpenTo('centre-offers'),
      settle: isOpenTo('settle'),
      arrange: mayArrange(request.state),
      residency: !isSettled && ['submitted', 'waitlisted', 'awaiting-university'].includes(request.state),
    },
  }

  function isOpenTo(event: Parameters<typeof mayStep>[1]) {
    return request !== null && mayStep(request.state, event, 'centre').ok
  }
}

export type FoundDeskRequest = NonNullable<Awaited<ReturnType<typeof findDeskRequest>>>
