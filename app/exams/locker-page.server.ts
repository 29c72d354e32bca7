import { dayAndSpan, decimal, fullDay, timeSpan } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import { momentIn } from '~/i18n/moment'
import { languageIn, type Text } from '~/i18n/text'
import type { Instant } from '~/lib/time'
import { campusSpan, type HostingId, writingStates, writtenStates } from './hosting'
import { type Locker, lockerOf } from './hosting-list.server'
import { openerOf } from './hosting-steps.server'
import type { Keeper } from './locker-keeper'
import type { FileLine, LockerPage } from './locker-page'
import { mayOpen, mayRemove } from './locker-rules'
import type { RequestState } from './request-states'

interface Reading {
  locker: Locker
  keeper: Keeper
  now: Instant
  text: Text
  language: Language
}

/** A locker in the reader's words; null when it is not theirs. Nine statements at most. */
export async function lockerPage(
  keeper: Keeper,
  id: HostingId,
  now: Instant,
  text: Text,
): Promise<LockerPage | null> {
  const locker = await lockerOf(keeper, id, text)
  if (!locker) return null
  const reading = { locker, keeper, now, text, language: languageIn(text) }
  const { hosting, setting, writers, start } = locker
  const { sitting, configuration, zone } = setting
  const among = (states: readonly RequestState[]) => writers.filter(({ state }) => states.includes(state))
  return {
    id: hosting.id,
    title: [sitting.courseCode, sitting.courseName, sitting.examCode].filter(Boolean).join(' '),
    lead: whenOf(reading),
    centre: { id: hosting.centreId, name: configuration.centre.name, timeZone: zone },
    facts: factsOf(reading),
    files: locker.files.map((file) => fileLine(file, reading)),
    writers: among([...writingStates, ...writtenStates]).map((writer) => ({
      reference: writer.reference,
      name: writer.name,
      code: writer.anonymityCode,
      time:
        writer.startsAt && writer.endsAt
          ? timeSpan({ start: writer.startsAt, end: writer.endsAt }, zone, reading.language)
          : '',
    })),
    written: among(writtenStates).map(({ id: request, reference, name }) => ({
      id: request,
      reference,
      name,
    })),
    chain: locker.chain.map((line) => chainLine(line, reading)),
    material: hosting.material,
    isDigital: hosting.materialWay === 'digital',
    needed: among(writingStates).length,
    unsent: among(['handed-in', 'interrupted']).length,
    isSent: hosting.sentAt !== null,
    receipt: receiptOf(reading),
    openers: hosting.openers,
    warnings: warningsOf(reading),
    isOver: now >= start,
  }
}

function whenOf({ locker: { setting }, language }: Reading) {
  const { sitting, zone } = setting
  const span = campusSpan(sitting)
  return span ? dayAndSpan(span, zone, language) : fullDay(sitting.date, language)
}

const moment = ({ locker, language }: Reading, at: Instant | null) =>
  at === null ? '' : momentIn(at, locker.setting.zone, language)

function factsOf(reading: Reading): LockerPage['facts'] {
  const { locker, text, keeper } = reading
  const { hosting, setting, contact, writers } = locker
  const { sitting, configuration, rules } = setting
  const isCentre = keeper.side === 'centre'
  const writing = writers.filter(({ state }) =>
    [...writingStates, ...writtenStates].some((one) => one === state),
  )
  const facts = {
    university: isCentre ? (sitting.university?.name ?? sitting.universityName) : '',
    centre: isCentre ? '' : `${configuration.centre.name}, ${configuration.centre.town}`,
    writers: String(writing.length),
    due: hosting.material === 'ready' ? '' : moment(reading, hosting.dueAt),
    way: hosting.materialWay ? text(`examMaterial.ways.${hosting.materialWay}`) : '',
    copies: hosting.copies === null ? '' : String(hosting.copies),
    tool: sitting.tool,
    demands: sitting.demands,
    aids: sitting.aids,
    note: sitting.note,
    contact: isCentre ? (contact ?? '') : '',
    address: isCentre ? '' : (rules?.postalAddress ?? ''),
    sent: hosting.sentAt
      ? [
          hosting.answersWay && text(`examMaterial.ways.${hosting.answersWay}`),
          moment(reading, hosting.sentAt),
        ]
          .filter(Boolean)
          .join(', ')
      : '',
    tracking: hosting.tracking,
  }
  return Object.entries(facts).flatMap(([term, value]) =>
    value ? [{ term: text(`examMaterial.facts.${term as keyof typeof facts}`), value }] : [],
  )
}

function fileLine(file: Locker['files'][number], reading: Reading): FileLine {
  const { locker, keeper, now, text, language } = reading
  const facts = { file, ...locker, universityId: locker.setting.sitting.universityId }
  const who = openerOf(keeper, locker.setting)
  const whose = file.requestId && locker.writers.find(({ id }) => id === file.requestId)
  const isOut = now >= file.release
  return {
    id: file.id,
    name: file.name,
    kind: file.kind,
    what: whose
      ? text('examMaterial.files.whose', { reference: whose.reference })
      : text(`examMaterial.kinds.${file.kind}`),
    size: sizeText(file.size, language),
    added: text('examMaterial.files.by', {
      when: moment(reading, file.createdAt),
      by: uploaderOf(file, reading),
    }),
    release:
      file.kind === 'answers'
        ? ''
        : isOut
          ? text('examMaterial.files.released')
          : text('examMaterial.files.release', { when: moment(reading, file.release) }),
    opens: mayOpen(facts, who, now).ok,
    removable: mayRemove(facts, who, now).ok,
  }
}

/** Who put it there, as the chain has it. */
const uploaderOf = (file: Locker['files'][number], { locker, text }: Reading) =>
  file.uploadedByName ||
  locker.chain.find(({ fileId, action }) => fileId === file.id && action === 'uploaded')?.by ||
  text('examMaterial.chain.gone')

/** "1,4 MB" */
function sizeText(bytes: number, language: Language) {
  if (bytes < 100_000) return `${decimal(Math.max(1, Math.round(bytes / 1000)), language)}\u00a0kB`
  return `${decimal(bytes / 1_000_000, language, 1)}\u00a0MB`
}

function chainLine(line: Locker['chain'][number], reading: Reading): LockerPage['chain'][number] {
  const { text } = reading
  const isClock = line.action === 'asked' || line.action === 'late' || line.action === 'erased'
  const nobody = text(isClock ? 'examMaterial.chain.clock' : 'examMaterial.chain.gone')
  return { when: moment(reading, line.at), by: line.by || nobody, said: saidOf(line, text) }
}

function saidOf({ action, detail, fileName }: Locker['chain'][number], text: Text): string {
  const said = (name: string) => String(detail?.[name] ?? '')
  const file = fileName || text('examMaterial.chain.file')
  switch (action) {
    case 'asked':
      return said('contact')
        ? text('examMaterial.chain.asked', { contact: said('contact') })
        : text('examMaterial.chain.askedNobody')
    case 'uploaded':
    case 'removed':
    case 'opened':
    case 'refused':
      return text(`examMaterial.chain.${action}`, { file })
    case 'openers':
      return text('examMaterial.chain.openers', { count: Number(said('openers')) })
    case 'post-in':
      return text('examMaterial.chain.post-in', { count: Number(said('copies')), kept: said('keptIn') })
    case 'ready':
      return said('copies')
        ? text('examMaterial.chain.printed', { count: Number(said('copies')) })
        : text('examMaterial.chain.ready')
    case 'lost':
      return text('examMaterial.chain.lost', { reason: said('reason') })
    case 'sent': {
      const way = text(`examMaterial.ways.${said('way') as 'post'}`)
      const tracking = said('tracking')
      return tracking
        ? text('examMaterial.chain.sentTracked', { way, tracking })
        : text('examMaterial.chain.sent', { way })
    }
    default:
      return text(`examMaterial.chain.${action}`)
  }
}

function receiptOf(reading: Reading): string | null {
  const { hosting } = reading.locker
  if (hosting.acknowledgedAt === null) return null
  const when = moment(reading, hosting.acknowledgedAt)
  return reading.text('examMaterial.receipt.done', { when, by: hosting.acknowledgedBy })
}

function warningsOf(reading: Reading): string[] {
  const { locker, now, text, keeper } = reading
  const { hosting, writers, contact } = locker
  if (keeper.side !== 'centre') return []
  const count = (states: readonly RequestState[]) =>
    writers.filter(({ state }) => states.includes(state)).length
  const isLate = hosting.material === 'expected' && hosting.dueAt !== null && hosting.dueAt <= now
  const uncovered =
    hosting.material === 'ready' ? count(['confirmed', 'rescheduled', 'material-expected']) : 0
  const unsent = count(['handed-in', 'interrupted'])
  return [
    isLate && text('examMaterial.warn.late', { when: moment(reading, hosting.dueAt) }),
    uncovered > 0 && text('examMaterial.warn.uncovered', { count: uncovered }),
    unsent > 0 && text('examMaterial.warn.unsent', { count: unsent }),
    contact === null && hosting.material === 'expected' && text('examMaterial.warn.noContact'),
  ].filter((line) => line !== false)
}
