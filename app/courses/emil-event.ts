import type { LocalDate } from '~/lib/time'
import type { TimeOfDay } from './course'
import { plainOf } from './description'
import { languageOf, timeOfDayOf } from './emil-codes'
import { type OwnInstance, ownInstanceIn } from './emil-own-form'
import {
  codeOf,
  dateOf,
  type Fields,
  fieldsOf,
  idOf,
  listOf,
  numberOf,
  shown,
  stringOf,
  Unreadable,
  webAddress,
  wordsIn,
} from './emil-value'
import { type Term, termOf, termOn } from './term'

/** What one `educationEvent` says of an instance, before it is known what course it is of. */
export interface EmilEvent {
  id: string
  education: string
  providers: string[]
  titleSv: string
  titleEn: string
  /** After this day it is no longer there. */
  expires: LocalDate | null
  /** Established, but not planned: no instance (C_ExecutionCondition 0). */
  isPlanned: boolean
  isCancelled: boolean
  term: Term
  startsOn: LocalDate | null
  endsOn: LocalDate | null
  pace: number | null
  timeOfDay: TimeOfDay | null
  languages: string[]
  /** As the record says; a decentralised one may say nothing. */
  isDistance: boolean
  mandatoryDays: number | null
  optionalDays: number | null
  meetingsText: string
  /** Where it is administered. */
  towns: string[]
  applicationCode: string
  firstApplication: LocalDate | null
  lastApplication: LocalDate | null
  lateApplication: LocalDate | null
  applicationUrl: string
  places: number | null
  fee: number | null
  currency: string
  own: OwnInstance | null
}

/** `e.uoh.ltu.lyfeg.83156.20262`: its last parts are the number of the round and the term. */
const inId = /^e\.[^.]+\.(?<org>[^.]+)\..*?\.(?<round>[^.]+)\.(?<term>\d{5})$/

/** The providers that a record names, before anything else of it is looked at. */
export const providersOf = (content: Fields): string[] =>
  listOf(content.providers ?? content.provider)
    .map((one) => idOf(fieldsOf(one).identifier ?? one))
    .filter(Boolean)

/**
 * Reads the content of an `educationEvent`.
 * @throws Unreadable
 */
export function readEvent(id: string, content: Fields): EmilEvent {
  const education = idOf(fieldsOf(content.education).identifier ?? content.education)
  if (education === '') throw new Unreadable('no-education', shown(content.education))
  const extensions = listOf(content.extensions ?? content.extension)
  const ofUniversity = fieldsOf(extensions.find((one) => fieldsOf(one).type === 'UHEventExtension'))
  const title = wordsIn(content.title, 300)
  const execution = fieldsOf(content.execution)
  const startsOn = dateOf(execution.start, 'execution.start')
  const endsOn = inOrder('execution', startsOn, dateOf(execution.end, 'execution.end'))
  return {
    id,
    education,
    providers: providersOf(content),
    titleSv: plainOf(title.sv),
    titleEn: plainOf(title.en),
    expires: dateOf(content.expires, 'expires'),
    isPlanned: codeOf(execution.condition) !== '0',
    isCancelled: isTrue(content.isCancelled ?? content.cancelled),
    term: termIn(id, ofUniversity, startsOn),
    startsOn,
    endsOn,
    pace: paceOf(content.paceOfStudy),
    timeOfDay: timeOfDayOf(codeOf(content.timeOfStudy)),
    languages: languagesOf(content),
    ...distanceOf(content.distance, ofUniversity),
    towns: townsOf(content),
    ...applicationOf(id, fieldsOf(content.application), ofUniversity),
    ...feeOf(content, ofUniversity),
    places: whole(numberOf(content.places ?? content.seats, 'places', 0, 100_000)),
    own: ownInstanceIn(extensions),
  }
}

const isTrue = (value: unknown) => value === true || value === 'true' || value === '1'

const whole = (number: number | null) => (number === null ? null : Math.round(number))

function inOrder(field: string, from: LocalDate | null, to: LocalDate | null): LocalDate | null {
  if (from && to && to < from) throw new Unreadable('order', `${field}: ${from} – ${to}`)
  return to
}

/** By its id, its period, or the day it begins. */
function termIn(id: string, ofUniversity: Fields, startsOn: LocalDate | null): Term {
  const period = fieldsOf(fieldsOf(ofUniversity.startPeriod).period)
  const half = stringOf(period.semester).toLowerCase()
  const said = half === 'vt' || half === 'ht' ? Number(period.year) * 10 + (half === 'vt' ? 1 : 2) : 0
  const term =
    termOf(Number(inId.exec(id)?.groups?.term ?? 0)) ?? termOf(said) ?? (startsOn && termOn(startsOn))
  if (!term) throw new Unreadable('no-term', id)
  return term
}

function paceOf(value: unknown): number | null {
  const percentage = numberOf(
    fieldsOf(value).percentage ?? (typeof value === 'object' ? null : value),
    'paceOfStudy',
    0,
    100,
  )
  return percentage === null || percentage === 0 ? null : Math.max(1, Math.round(percentage))
}

function languagesOf(content: Fields): string[] {
  const named = listOf(content.languageOfInstructions ?? content.languageOfInstruction).map((one) =>
    languageOf(codeOf(one)),
  )
  return [...new Set(named.filter(Boolean))]
}

/** Meetings by video cost no travel: only the others are days. */
function distanceOf(value: unknown, ofUniversity: Fields) {
  const distance = fieldsOf(value)
  const isDistance =
    value === true || value === 'true' || Object.keys(distance).length > 0 || isTrue(ofUniversity.itdistance)
  return {
    isDistance,
    mandatoryDays: whole(numberOf(distance.noOfMandatorySessions, 'distance.noOfMandatorySessions', 0, 366)),
    optionalDays: whole(numberOf(distance.noOfOptionalSessions, 'distance.noOfOptionalSessions', 0, 366)),
    meetingsText: plainOf(wordsIn(distance.description, 5000).sv || wordsIn(distance.description, 5000).en),
  }
}

const townsOf = (content: Fields): string[] => [
  ...new Set(
    listOf(content.locations ?? content.location)
      .map((one) => stringOf(fieldsOf(one).town ?? fieldsOf(fieldsOf(one).address).town, 100))
      .filter(Boolean),
  ),
]

function applicationOf(id: string, application: Fields, ofUniversity: Fields) {
  const firstApplication = dateOf(application.first, 'application.first')
  const lastApplication = inOrder(
    'application',
    firstApplication,
    dateOf(application.last, 'application.last'),
  )
  const closes = dateOf(fieldsOf(ofUniversity.applicationDetails).closeDate, 'applicationDetails.closeDate')
  const { org = '', round = '' } = inId.exec(id)?.groups ?? {}
  const derived = round === '' ? '' : `${org}-${round}`.toUpperCase()
  return {
    // The number of the round is the application's at antagning.se (DOMAIN 3.1).
    applicationCode: stringOf(application.code, 60) || derived,
    firstApplication,
    lastApplication,
    lateApplication: closes && lastApplication && closes > lastApplication ? closes : null,
    applicationUrl: webAddress(application.url),
  }
}

/** What is paid in all, in minor units. */
function feeOf(content: Fields, ofUniversity: Fields) {
  const [first] = listOf(content.fees ?? content.fee).map(fieldsOf)
  const total = numberOf(
    first?.totalAmount ?? first?.total ?? fieldsOf(ofUniversity.tuitionFee).total,
    'fees',
    0,
    10_000_000,
  )
  const currency = stringOf(first?.currency, 3).toUpperCase()
  return {
    fee: total === null ? null : Math.round(total * 100),
    currency: /^[A-Z]{3}$/.test(currency) ? currency : 'SEK',
  }
}
