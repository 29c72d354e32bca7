import { and, eq } from 'drizzle-orm'
import { change, read } from '#db/connect.server'
import { aUniversity } from '#db/make'
import { anExamPolicy, anExamRequest, anExamSitting } from '#db/make-exams'
import { aPerson } from '#db/make-people'
import { examHostings, examRequests } from '#db/schema'
import { type Stowed, stow } from '~/exams/locker-stow.server'
import type { ExamRules } from '~/exams/policy'
import type { RequestState } from '~/exams/request-states'
import type { ExamOffice } from '~/identity/membership'
import type { Instant } from '~/lib/time'
import { at } from './made'
import { aPlace, aStaffAt, make, now } from './scene'

/** The exam of these tests: Monday 5 October 2026, 09.00–13.00; papers are due by 09.00 the day before. */
export const examStart = at('2026-10-05T09:00:00+02:00')

/** A centre with a manager, an exam of a university with a mailbox, and so many who write. */
export const anExamHere = async (
  writers: Parameters<typeof anExamRequest>[1]['state'][] = ['confirmed'],
  rules: Partial<ExamRules> = {},
  sitting: Parameters<typeof anExamSitting>[1] = {},
) => {
  const centre = await aPlace()
  const who = await aStaffAt(centre.id)
  return make(async (tx) => {
    await anExamPolicy(tx, centre.id, { mailbox: 'tentor@larcentrum.example', ...rules })
    const university = await aUniversity(tx)
    const exam = await anExamSitting(tx, {
      universityId: university.id,
      contactEmail: 'tentamen@larosatet.example',
      ...sitting,
    })
    const requests = []
    for (const state of writers)
      requests.push(
        await anExamRequest(tx, {
          centreId: centre.id,
          sittingId: exam.id,
          state: state ?? 'confirmed',
          answerBy: now,
        }),
      )
    const person = await aPerson(tx, { name: 'Tentamensservice' })
    const office = { ...person, universityId: university.id, role: 'exam-office' } as unknown as ExamOffice
    return { centre, who, university, exam, requests, office }
  })
}

export type ExamHere = Awaited<ReturnType<typeof anExamHere>>

/** The hosting of such an exam as it stands in its table. */
export async function hostingThere({ exam, centre }: Pick<ExamHere, 'exam' | 'centre'>) {
  const [row] = await read()
    .select()
    .from(examHostings)
    .where(and(eq(examHostings.sittingId, exam.id), eq(examHostings.centreId, centre.id)))
  if (!row) throw new Error('there is no hosting')
  return row
}

/** The states of the requests of such an exam, in the order in which they were made. */
export const statesOf = async ({ requests }: Pick<ExamHere, 'requests'>) => {
  const rows = await read().select({ id: examRequests.id, state: examRequests.state }).from(examRequests)
  return requests.map(({ id }) => rows.find((row) => row.id === id)?.state as RequestState)
}

export const setState = (request: Pick<ExamHere['requests'][number], 'id'>, state: RequestState) =>
  change(async (tx) => {
    await tx.update(examRequests).set({ state }).where(eq(examRequests.id, request.id))
  })

/** A PDF of so many bytes, as far as anybody here looks. */
export const aPdf = (bytes = 1000, fill = 'x') =>
  Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(Math.max(0, bytes - 9), fill)])

/** What a line brings: pieces of any size. */
export async function* pieces(content: Uint8Array, size = 64 * 1024): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < content.byteLength; from += size) yield content.subarray(from, from + size)
}

/** Something that has been sent and lies there. */
export async function stowed(
  content: Uint8Array = aPdf(),
  name = 'Tenta.pdf',
  moment: Instant = now,
): Promise<Stowed> {
  const answer = await stow(pieces(content), name, moment)
  if (!answer.ok) throw new Error(answer.because)
  return answer.stowed
}
