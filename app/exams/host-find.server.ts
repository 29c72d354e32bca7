import { read } from '#db/connect.server'
import { listMunicipalities } from '~/centres/steps.server'
import type { Refusal } from '~/lib/result'
import { daysBetween, type Instant, type LocalDate, localDate } from '~/lib/time'
import { type Asker, askOf } from './host-ask'
import type { ExamAsk } from './host-rules'
import { type HostingCentre, listHosts } from './list-hosts.server'
import type { UniversityId } from './policy'
import { policyOn } from './policy-dates'
import { holidaysAround } from './request-facts.server'
import { examDaysAhead, type SittingFormat, type SittingId, type SittingInFull } from './sitting'
import { sittingOf } from './sitting-steps.server'
import * as policies from './store.server'
import { universityZone } from './university-policy'
import { type ElsewhereRefusal, mayBeElsewhere } from './university-rules'
import * as universities from './university-store.server'

/** An exam in no list, as far as centres and its university have rules about it. */
export interface UnlistedExam {
  date: LocalDate
  startMinute: number
  minutes: number
  format: SittingFormat
  /** Null: not said. */
  universityId: UniversityId | null
}

/** Who may host an exam for somebody. */
export interface HostQuestion extends Omit<Asker, 'hidden' | 'group'> {
  exam: { sittingId: SittingId } | UnlistedExam
}

/** What was asked, every centre's answer, and what the university says wherever it would be written. */
export interface HostsFound {
  ok: true
  ask: ExamAsk
  elsewhere: { ok: true } | ElsewhereRefusal
  hosts: HostingCentre[]
}

type Unknown = Refusal<'unknown'> & { what: 'municipality' | 'university' | 'date' }

/**
 * Every centre with what it can do for an exam that is listed, or that somebody describes; those near the municipality
 * first. What learners have typed is nobody else's, and not found here.
 * @returns `gone` when no such sitting is listed; `unknown` for a municipality or a university that is not here, or a
 * day so far away that nobody knows its red days
 */
export async function findHosts(
  question: HostQuestion,
  now: Instant,
): Promise<HostsFound | Unknown | Refusal<'gone'>> {
  const { exam, municipality } = question
  const today = localDate(now, universityZone)
  if ('date' in exam && Math.abs(daysBetween(today, exam.date)) > examDaysAhead)
    return { ok: false, because: 'unknown', what: 'date' }
  const known = municipality === null || (await listMunicipalities(read())).some(isCode(municipality))
  if (!known) return { ok: false, because: 'unknown', what: 'municipality' }
  const sitting = 'sittingId' in exam ? await listed(exam.sittingId) : await described(exam)
  if (sitting === 'unknown') return { ok: false, because: 'unknown', what: 'university' }
  if (!sitting) return { ok: false, because: 'gone' }
  const asker = { ...question, hidden: false, group: undefined }
  const ask = askOf(sitting, asker, await holidaysAround(sitting.date))
  const elsewhere = mayBeElsewhere(sitting, sitting.policy?.rules ?? null)
  return { ok: true, ask, elsewhere, hosts: await listHosts(ask, municipality, now) }
}

const isCode =
  (wanted: string) =>
  ({ code }: { code: string }) =>
    code === wanted

async function listed(id: SittingId): Promise<SittingInFull | null> {
  const sitting = await sittingOf(read(), id)
  return sitting && !sitting.typed ? sitting : null
}

async function described({ universityId, ...exam }: UnlistedExam): Promise<SittingInFull | 'unknown'> {
  const university =
    universityId === null
      ? null
      : (await policies.listUniversities(read())).find(({ id }) => id === universityId)
  if (university === undefined) return 'unknown'
  const said = universityId === null ? [] : await universities.list(read(), universityId)
  return { ...unsaid, ...exam, universityId, university, policy: policyOn(said, exam.date) }
}

const unsaid = {
  id: '' as SittingId,
  universityName: '',
  courseCode: '',
  courseName: '',
  examCode: '',
  timeZone: universityZone,
  tool: '',
  demands: '',
  aids: '',
  campusOnly: false,
  minutesEarlier: null,
  minutesLater: null,
  stayMinutes: null,
  deadline: null,
  contactEmail: null,
  contactPhone: null,
  materialWay: null,
  note: '',
  typed: false,
  typedBy: null,
  createdAt: 0 as Instant,
  cancelledAt: null,
  sequence: 0,
}
