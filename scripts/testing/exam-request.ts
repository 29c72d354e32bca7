import { read } from '#db/connect.server'
import type { ExamRequest } from '~/exams/request'
import * as store from '~/exams/request-store.server'
import { instant } from '~/lib/time'
import { anExamHouse, anOffice, aRequestWish, aResident, aSitting, ask } from './exam-scene'

/** When the exam of these tests begins: Monday 5 October 2026, 09.00 in Sweden. */
export const nine = instant(Date.UTC(2026, 9, 5, 7))

/** A request as it is now. */
export const again = async ({ id }: Pick<ExamRequest, 'id'>) => {
  const request = await store.find(read(), id)
  if (!request) throw new Error('the request is gone')
  return request
}

/** An answer that must be a yes. */
export const sure = <T extends { ok: boolean }>(answer: T) => {
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer as Extract<T, { ok: true }>
}

/** What a university answers. */
export const yes = { says: 'yes', reason: '', anonymityCode: '' } as const

export const no = { says: 'no', reason: 'Kursen ges på campus.', anonymityCode: '' } as const

/** A resident's request at such a house, and the exam office of its university. */
export async function aRequest(
  over: Parameters<typeof anExamHouse>[0] = {},
  wish: Parameters<typeof aRequestWish>[2] = {},
) {
  const house = await anExamHouse(over)
  const sitting = await aSitting()
  const who = await aResident(house.municipality)
  const { request } = sure(await ask(who, aRequestWish(sitting.id, house.centre.id, wish)))
  return { ...house, sitting, who, request, office: await anOffice(sitting.universityId ?? '') }
}
