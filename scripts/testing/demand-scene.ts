import { eq } from 'drizzle-orm'
import { afterEach, beforeEach } from 'vitest'
import { change, read } from '#db/connect.server'
import { aCentre, aMunicipality, aNetwork } from '#db/make'
import { anInterest, aProfession } from '#db/make-demand'
import { aMembership, aPerson } from '#db/make-people'
import { courseCallInterests, courseCalls, courseInterests, employerNeeds } from '#db/schema'
import type { ProfessionId } from '~/courses/course'
import type { InterestWish } from '~/courses/demand'
import { sendCall } from '~/courses/demand-call-send.server'
import type { LinkPurpose } from '~/identity/link'
import { linkText, openLink } from '~/identity/link.server'
import type { Coordinator, Staff } from '~/identity/membership'
import type { Learner } from '~/identity/person'
import { newId } from '~/lib/id'
import { dayMs, later } from '~/lib/time'
import { make, now } from './scene'

/** Who is wished for in these tests. */
export const nurse = 'nurse' as ProfessionId

/** There is a profession, and after each test nobody wishes for anything any more. */
export function freshDemand() {
  beforeEach(async () => {
    await change((tx) => aProfession(tx))
  })
  afterEach(async () => {
    await change(async (tx) => {
      await tx.delete(courseCallInterests)
      await tx.delete(courseCalls)
      await tx.delete(courseInterests)
      await tx.delete(employerNeeds)
    })
  })
}

/** Two municipalities of a network, a centre in the first, and who works for each. */
export async function aScene() {
  return make(async (tx) => {
    const [here, there, beyond] = [await aMunicipality(tx), await aMunicipality(tx), await aMunicipality(tx)]
    const network = await aNetwork(tx, { municipalities: [here.code, there.code] })
    const centre = await aCentre(tx, { municipalityCode: here.code })
    const [worker, leader] = [await aPerson(tx), await aPerson(tx)]
    await aMembership(tx, { personId: worker.id, role: 'staff', centreId: centre.id })
    await aMembership(tx, { personId: leader.id, role: 'coordinator', networkId: network.id })
    const staff = { ...worker, role: 'staff', centreId: centre.id } as unknown as Staff
    const coordinator = { ...leader, role: 'coordinator', networkId: network.id } as unknown as Coordinator
    return { here: here.code, there: there.code, beyond: beyond.code, staff, coordinator, centre }
  })
}
type Scene = Awaited<ReturnType<typeof aScene>>

/** So many people of a municipality wish for nurses. */
export const crowd = (count: number, over: Parameters<typeof anInterest>[1]) =>
  make(async (tx) => {
    for (let number = 0; number < count; number += 1) await anInterest(tx, over)
  })

/** The cell of a call: nurses, in a municipality. */
export const nurses = (municipalityCode: string) => ({
  municipalityCode,
  courseId: null,
  professionId: nurse,
  term: null,
})

/** What a call says. */
export const letter = {
  universityId: null,
  universityName: 'Högskolan i Norr',
  email: 'samverkan@norr.example',
  subject: 'Sjuksköterskor i norr',
  words: 'Kan ni ge den här?',
}

/** Nine people of two municipalities, and a call for them. */
export async function aSentCall(scene: Scene, over: Partial<Parameters<typeof sendCall>[2]> = {}) {
  await crowd(6, { municipalityCode: scene.here })
  await crowd(3, { municipalityCode: scene.there })
  const cells = [nurses(scene.here), nurses(scene.there)]
  const sent = await sendCall(scene.coordinator, cells, { ...letter, ...over }, newId(), now)
  if (!sent.ok) throw new Error(sent.because)
  return sent.id
}

/** A link of a letter about something, opened. @throws when it does not open */
export function openedLink<Purpose extends LinkPurpose>(purpose: Purpose, subjectId: string, days: number) {
  const facts = { subjectId, id: newId<'link'>(), until: later(now, days * dayMs) }
  const opened = openLink(purpose, linkText(purpose, facts, now), now)
  if (!opened.ok) throw new Error(opened.because)
  return opened.link
}

/** A wish for nurses. */
export const asked = (municipalityCode: string, over: Partial<InterestWish> = {}): InterestWish => ({
  municipalityCode,
  courseId: null,
  instanceId: null,
  professionId: nurse,
  wish: 'På halvfart',
  term: null,
  ...over,
})

/** What somebody has wished for, as it stands in its table. */
export const wishesOf = (who: Learner) =>
  read().select().from(courseInterests).where(eq(courseInterests.personId, who.id))
