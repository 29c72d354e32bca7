import { read } from '#db/connect.server'
import type { Text } from '~/i18n/text'
import type { Staff } from '~/identity/membership'
import { aliasText, shownName } from '~/identity/shown-name'
import { type Instant, localDate } from '~/lib/time'
import * as charges from './charge-store.server'
import * as desk from './desk-store.server'
import { askOf } from './host-ask'
import { hostOf } from './host-rules'
import { isLearnersWord } from './mailbox'
import type { RequestId } from './request'
import { settingFor } from './request-facts.server'
import { mayStep } from './request-states'
import * as store from './request-store.server'
import { hallOf } from './seat-steps.server'
import * as sessions from './session-store.server'
import * as support from './support-store.server'

/**
 * One request of a centre with all that its staff decide by: the exam, both consents, the seat, what the rules say,
 * what is owed, what is needed, and what has happened. At most twelve statements besides the configuration.
 */
export async function findDeskRequest(who: Staff, id: RequestId, now: Instant, text: Text) {
  const db = read()
  const request = await store.findAt(db, who.centreId, id)
  const row = request && (await desk.find(db, who.centreId, id))
  if (!request || !row) return null
  const setting = await settingFor(db, request)
  const { configuration, sitting, rules, zone } = setting
  const session = request.sessionId && (await sessions.find(db, who.centreId, request.sessionId))
  const space = session && configuration.spaces.find((one) => one.id === session.spaceId)
  const { person } = row
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
    events: await store.listEvents(db, id),
    because: isSettled ? null : await whyByHand(),
    may: {
      accept: request.centreOk === null && request.sessionId !== null && isOpenTo('centre-consents'),
      decline: isOpenTo('centre-declines') || isOpenTo('cancel-by-centre'),
      offer: isOpenTo('centre-offers'),
      settle: isOpenTo('settle'),
      residency: !isSettled && ['submitted', 'waitlisted', 'awaiting-university'].includes(request.state),
    },
  }

  function isOpenTo(event: Parameters<typeof mayStep>[1]) {
    return request !== null && mayStep(request.state, event, 'centre').ok
  }

  /** What the rules say of it now, had it no seat yet; null: they have nothing against it. */
  async function whyByHand() {
    if (request === null) return null
    const hall = await hallOf(db, configuration, {
      start: request.startsAt ?? now,
      end: ((request.startsAt ?? now) + 1) as Instant,
    })
    const asker = {
      ...request,
      municipality: request.municipalityCode,
      hidden: person.protectedIdentity && request.residencyBy === null,
      ...(request.residencyBy !== null && { group: request.residencyGroup }),
    }
    const today = localDate(request.createdAt, zone)
    const ask = askOf(sitting, asker, setting.holidays)
    const host = hostOf(rules, ask, hall, { today, zone, holidays: setting.holidays })
    return host.answer.ok
      ? null
      : { answer: host.answer, deadline: host.deadline, deadlineOwner: host.deadlineOwner }
  }
}

export type FoundDeskRequest = NonNullable<Awaited<ReturnType<typeof findDeskRequest>>>
