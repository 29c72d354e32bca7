import type { Db } from '#db/engine'
import type { CentreId } from '~/centres/centre'
import type { Instant } from '~/lib/time'
import type { Charge } from './charge'
import * as charges from './charge-store.server'
import { mailboxOf } from './mailbox'
import type { ExamPolicy, ExamRules, UniversityId } from './policy'
import { policyOn } from './policy-dates'
import type { ExamRequest, RequestId } from './request'
import { answerByOf, examStart } from './request-deadlines'
import { deadlineFacts, type Setting, settingFor } from './request-facts.server'
import * as requests from './request-store.server'
import type { SittingId } from './sitting'
import * as sittings from './sitting-store.server'
import * as policies from './store.server'
import * as universities from './university-store.server'

/** A request as far as it decides who is told something of it. */
export interface ToTell {
  request: ExamRequest
  /** The exam office's; null: nobody knows one. */
  mailbox: string | null
  /** The centre's, for its exams; null: its staff are told themselves. */
  centreMailbox: string | null
  order: ExamRules['order']
  /** When the exam begins here, or the morning of its day. */
  begins: Instant
}

/** Those of these requests that are there, each with who has to do with it. Four statements, however many there are. */
export async function requestsToTell(db: Db, ids: readonly string[]): Promise<Map<string, ToTell>> {
  const found = await requests.listByIds(db, ids as RequestId[])
  const known = await sittings.listNamed(db, unique<SittingId>(found.map(({ sittingId }) => sittingId)))
  const universityIds = unique<UniversityId>(known.flatMap(({ universityId }) => universityId ?? []))
  const theirs = await universities.listOf(db, universityIds)
  const centreIds = unique<CentreId>(found.map(({ centreId }) => centreId))
  const ours: Map<CentreId, ExamPolicy[]> =
    centreIds.length === 0 ? new Map() : await policies.listAll(db, centreIds)
  const sittingOf = new Map(known.map((sitting) => [sitting.id, sitting]))
  const told = new Map<string, ToTell>()
  for (const request of found) {
    const sitting = sittingOf.get(request.sittingId)
    if (!sitting) continue
    const said = sitting.universityId ? (theirs.get(sitting.universityId) ?? []) : []
    const rules = policyOn(ours.get(request.centreId) ?? [], sitting.date)?.rules
    told.set(request.id, {
      request,
      mailbox: mailboxOf({ ...sitting, policy: policyOn(said, sitting.date) }),
      centreMailbox: rules?.mailbox ?? null,
      order: rules?.order ?? null,
      begins: examStart({ request, sitting, zone: sitting.timeZone }),
    })
  }
  return told
}

const unique = <Of extends string>(ids: readonly Of[]): Of[] => [...new Set(ids)]

/** A request with all that a letter about it may say. */
export interface RequestTold extends Setting {
  request: ExamRequest
  charges: Charge[]
  mailbox: string | null
  begins: Instant
  /** When its university is to have answered. */
  universityBy: Instant | null
}

/** What a letter about a request is written from; null when there is none. */
export async function requestToTell(db: Db, id: RequestId): Promise<RequestTold | null> {
  const request = await requests.find(db, id)
  if (!request) return null
  const setting = await settingFor(db, request)
  const facts = deadlineFacts(setting, request)
  const isTheirs = request.state === 'awaiting-university'
  return {
    ...setting,
    request,
    charges: await charges.ofRequest(db, id),
    mailbox: mailboxOf(setting.sitting),
    begins: examStart(facts),
    universityBy: isTheirs ? request.answerBy : answerByOf('awaiting-university', facts, request.stateAt),
  }
}
