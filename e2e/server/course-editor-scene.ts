import { change } from '#db/connect.server'
import { madeMoment } from '#db/made'
import type { UniversityId } from '~/courses/course'
import { ownInstances } from '~/courses/edit-list.server'
import { lookThrough } from '~/courses/import-csv-look.server'
import { saveFile } from '~/courses/import-csv-save.server'
import * as importStore from '~/courses/import-store.server'

const heads = 'Kurskod;Titel;Termin;Högskolepoäng;Börjar;Slutar;Obligatoriska träffdagar;Anmälningskod'
const row = (at: number, credits = '7,5') =>
  `K${at};Kurs ${at} om skog och mark;VT27;${credits};2027-01-18;2027-06-06;0;K-${at}`

const fileOf = (from: number, count: number, wrong: number) =>
  [heads, ...Array.from({ length: count }, (_, at) => row(from + at, at < wrong ? 'sju' : '7,5'))].join(
    '\r\n',
  )

/**
 * A university's courses, published, all but the last; a file of more that is looked through and not saved, with rows
 * that are wrong; and one that is said to be on its way in.
 */
export async function someCourses(universityId: UniversityId, count: number, waiting: number) {
  const who = { universityId, id: null }
  const look = async (text: string, as: 'draft' | 'published') => {
    const looked = await lookThrough(who, { text, name: 'kurser.csv', as }, madeMoment)
    if (!looked.ok) throw new Error(looked.because)
    return looked.id
  }
  const load = async (text: string, as: 'draft' | 'published') => {
    const saving = await saveFile(who, await look(text, as), () => madeMoment)
    if (saving.ok) await saving.ended
  }
  await load(fileOf(1, count - 1, 0), 'published')
  await load(fileOf(count, 1, 0), 'draft')
  const file = await look(fileOf(count + 1, waiting, Math.min(30, Math.ceil(waiting / 2))), 'published')
  const running = await look(fileOf(count + 1, 2, 0), 'published')
  await change((tx) => importStore.set(tx, running, { state: 'running', seenAt: madeMoment }))
  const of = (state: 'publicerade' | 'utkast') =>
    ownInstances(
      { universityId } as Parameters<typeof ownInstances>[0],
      { state, words: '', page: 1 },
      madeMoment,
    )
  const [published, draft] = [(await of('publicerade')).items, (await of('utkast')).items]
  return {
    published: published[0]?.instance.id ?? '',
    draft: draft[0]?.instance.id ?? '',
    chosen: published.slice(0, 50).map(({ instance }) => instance.id),
    file,
    running,
  }
}
