import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import type { Db } from '#db/engine'
import {
  examCharges,
  examDeviations,
  examFileContents,
  examFiles,
  examRequestEvents,
  examRequests,
  examSittings,
  examSupportNeeds,
  examToiletVisits,
  messages,
  outbox,
  staffLog,
} from '#db/schema'
import type { Id } from '~/lib/id'
import type { Instant } from '~/lib/time'
import type { ChargeId } from './charge'
import type { FileId } from './locker'
import type { ExamRequest, RequestId } from './request'
import type { RecordClass } from './retention'

/** Erases records of a class by their ids; requests are blanked elsewhere, by their own way. */
export async function erase(
  tx: Db,
  recordClass: Exclude<RecordClass, 'request'>,
  ids: string[],
  now: Instant,
): Promise<void> {
  const requestIds = ids as RequestId[]
  switch (recordClass) {
    case 'papers':
    case 'answers': {
      const fileIds = ids as FileId[]
      await tx.delete(examFileContents).where(inArray(examFileContents.fileId, fileIds))
      // The name of a scan may be somebody's.
      await tx
        .update(examFiles)
        .set({ removedAt: now, ...(recordClass === 'answers' && { name: '' }) })
        .where(inArray(examFiles.id, fileIds))
      return
    }
    case 'identity':
      await tx.update(examRequests).set({ identityKind: null }).where(inArray(examRequests.id, requestIds))
      return
    case 'log':
      await tx.delete(examToiletVisits).where(inArray(examToiletVisits.requestId, requestIds))
      return
    case 'support':
      await tx.delete(examSupportNeeds).where(inArray(examSupportNeeds.requestId, requestIds))
      await tx.update(examRequests).set({ arrangement: '' }).where(inArray(examRequests.id, requestIds))
      return
    case 'deviations':
      await tx.delete(examDeviations).where(inArray(examDeviations.id, ids as Id<'exam-deviation'>[]))
      return
    case 'fee':
      await tx.delete(examCharges).where(inArray(examCharges.id, ids as ChargeId[]))
  }
}

/**
 * What leads from a request to somebody besides its own row: the exam that they typed, what was told and logged about
 * it; and what is owed or was paid keeps a name instead, as accounts must (bokföringslagen 5 kap. 7 §).
 */
export async function forgetTraces(
  tx: Db,
  { id, sittingId, centreId }: Pick<ExamRequest, 'id' | 'sittingId' | 'centreId'>,
  payer: string,
): Promise<void> {
  await tx.update(examCharges).set({ payer }).where(eq(examCharges.requestId, id))
  await tx
    .update(examSittings)
    .set({ typedBy: null, createdBy: null, note: '' })
    .where(and(eq(examSittings.id, sittingId), eq(examSittings.typed, true)))
  await tx.delete(messages).where(eq(messages.subjectId, id))
  await tx.delete(outbox).where(and(eq(outbox.subjectId, id), isNotNull(outbox.toldAt)))
  // That it was done stays, and by whom of the staff; the words may tell of the learner.
  await tx
    .update(staffLog)
    .set({ before: null, after: null, reason: '' })
    .where(and(eq(staffLog.subjectId, id), eq(staffLog.centreId, centreId)))
}

/** What the log of a request keeps besides what happened: reasons, and who it was. */
export async function blankEvents(tx: Db, requestId: RequestId): Promise<void> {
  await tx
    .update(examRequestEvents)
    .set({ detail: null, personId: null })
    .where(eq(examRequestEvents.requestId, requestId))
}
