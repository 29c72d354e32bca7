import type { Db } from '#db/engine'
import { madeMoment } from '#db/made'
import { aNeed, anInterest } from '#db/make-demand'
import { courseCalls, networkMunicipalities } from '#db/schema'
import type { CentreId } from '~/centres/centre'
import { cellKey } from '~/courses/demand'
import { type Id, newId } from '~/lib/id'

interface DemandPlace {
  centreId: CentreId
  municipalityCode: string
  networkId: Id<'network'>
  universityId: Id<'university'>
}

/** Six in a centre's municipality who would become nurses, what its centre and its network have asked, and a need that waits. */
export async function aDemand(tx: Db, { centreId, municipalityCode, networkId, universityId }: DemandPlace) {
  await tx.insert(networkMunicipalities).values({ networkId, municipalityCode })
  for (let number = 0; number < 6; number += 1) await anInterest(tx, { municipalityCode })
  const call = async (owner: { centreId: CentreId } | { networkId: Id<'network'> }) => {
    const id = newId<'course-call'>()
    await tx.insert(courseCalls).values({
      id,
      ...owner,
      universityId,
      universityName: '',
      email: 'samverkan@norr.example',
      subject: 'Sjuksköterskor',
      words: 'Kan ni?',
      counts: [{ municipalityCode, people: 6 }],
      createdAt: madeMoment,
      sentAt: madeMoment,
    })
    return id
  }
  const what = { courseId: null, professionId: 'nurse' as Id<'profession'>, term: null }
  return {
    cell: cellKey({ ...what, municipalityCode }),
    ofCentre: await call({ centreId }),
    ofNetwork: await call({ networkId }),
    need: (await aNeed(tx, { municipalityCode })).id,
  }
}

export type DemandScene = Awaited<ReturnType<typeof aDemand>> & { network: Id<'network'> }
