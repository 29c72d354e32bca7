import { clockSpan, clockTime, fullDay, timeSpan } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { feeText } from './example-text'
import type { Host, HostRefusal } from './host-rules'
import { blackoutText } from './policy-text'
import type { SittingInFull } from './sitting'

/** Why a centre cannot take somebody, and what can be done instead. */
export function hostRefusalText(
  answer: HostRefusal,
  { deadline, deadlineOwner }: Pick<Host, 'deadline' | 'deadlineOwner'>,
  language: Language,
): string {
  const text = textIn(language)
  switch (answer.because) {
    case 'blackout':
      return text('seats.no.blackout', { rule: blackoutText(answer.rule, language) })
    case 'too-early':
    case 'late-start':
    case 'late-end':
      return text(`seats.no.${answer.because}`, { time: clockTime(answer.minute, language) })
    case 'too-late':
      return deadline && deadlineOwner
        ? text(`seats.no.too-late-${deadlineOwner}`, { day: fullDay(deadline, language) })
        : text('seats.no.too-late')
    default:
      return text(`seats.no.${answer.because}`)
  }
}

/** Would somebody's leaving help: is it only full? */
export const isFull = ({ answer }: Pick<Host, 'answer'>) =>
  !answer.ok && (answer.because === 'full' || answer.because === 'no-invigilator')

/** "senast onsdag 25 november 2026, lärcentrets gräns". */
export const lastDayText = (
  { deadline, deadlineOwner }: Pick<Host, 'deadline' | 'deadlineOwner'>,
  language: Language,
) => {
  const text = textIn(language)
  return deadline && deadlineOwner
    ? text(`seats.hosts.by.${deadlineOwner}`, { day: fullDay(deadline, language) })
    : text('seats.hosts.by.unknown')
}

/** What it would cost there: never 0 where nobody has said. */
export const hostFeeText = ({ fee }: Pick<Host, 'fee'>, language: Language) => feeText({ fee }, language)

/** Who answers a request there. */
export const answerText = ({ asks, byHand }: Pick<Host, 'asks' | 'byHand'>, language: Language) =>
  textIn(language)(`seats.hosts.answers.${asks ? 'ask' : byHand ? 'staff' : 'direct'}`)

/** When it would be written there; null: as on campus. */
export function otherStartText(
  { startMinute }: Pick<Host, 'startMinute'>,
  own: number | null,
  language: Language,
): string | null {
  const text = textIn(language)
  if (own === null) return text('seats.hosts.wholeDay')
  if (startMinute === null || startMinute === own) return null
  const [time, there] = [clockTime(startMinute, language), clockTime(own, language)]
  return text('seats.hosts.startAt', { time, own: there })
}

/** The wall clock of a seat, extended time and all; null while it is to come. */
export const seatTimeText = (
  { span, startMinute }: Pick<Host, 'span' | 'startMinute'>,
  zone: string,
  language: Language,
) => (span && startMinute !== null ? timeSpan(span, zone, language) : null)

type Told = Pick<
  SittingInFull,
  'courseCode' | 'courseName' | 'examCode' | 'university' | 'universityName' | 'format' | 'tool'
> &
  Pick<SittingInFull, 'date' | 'startMinute' | 'minutes'>

/** "Omvårdnad (OM1234)". */
export const examName = ({ courseCode, courseName }: Pick<Told, 'courseCode' | 'courseName'>) =>
  `${courseName} (${courseCode})`

export const universityName = ({ university, universityName }: Pick<Told, 'university' | 'universityName'>) =>
  university?.name ?? universityName

/** "torsdag 10 december 2026 kl. 9.00–13.00", or that the clock time is to come. */
export function examWhen(
  { date, startMinute, minutes }: Pick<Told, 'date' | 'startMinute' | 'minutes'>,
  language: Language,
) {
  const day = fullDay(date, language)
  if (startMinute === null) return `${day}, ${textIn(language)('seats.exam.unknownTime')}`
  const span = clockSpan(startMinute, startMinute + minutes, language)
  return language === 'sv' ? `${day} kl.\u00a0${span}` : `${day}, ${span}`
}

/** "På papper", "Digitalt, Inspera". */
export function examHow({ format, tool }: Pick<Told, 'format' | 'tool'>, language: Language) {
  const text = textIn(language)
  if (format === 'paper') return text('seats.exam.paper')
  return tool ? text('seats.exam.digitalIn', { tool }) : text('seats.exam.digital')
}
