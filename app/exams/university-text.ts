import { clockTime, fullDay } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import { type Text, textIn } from '~/i18n/text'
import { timeText } from './policy-text'
import type { UniversityExample, UniversityOutcome } from './university-example'
import type { UniversityRules } from './university-policy'

/** What a university's rules come to for a sitting, in sentences. */
export function universitySentences(
  rules: UniversityRules,
  example: UniversityExample,
  outcome: UniversityOutcome,
  language: Language,
): string[] {
  const text = textIn(language)
  const day = fullDay(example.date, language)
  const head = text(`offices.say.${example.format}`, {
    day,
    time: clockTime(example.startMinute, language),
  })
  const { elsewhere } = outcome
  if (!elsewhere.ok) return [head, text(`offices.say.no.${elsewhere.because}`)]
  return [
    head,
    text(`offices.say.who.${elsewhere.needs ?? 'unknown'}`),
    ...hostSentences(rules, text),
    rules.approver ? text(`offices.say.approver.${rules.approver}`) : text('offices.say.approver.unknown'),
    whenSentence(outcome, language),
    windowSentence(outcome, language),
    ...(outcome.window.stayUntilMinute === null
      ? []
      : [text('offices.say.stay', { time: clockTime(outcome.window.stayUntilMinute, language) })]),
    ...(outcome.clockTime
      ? [text('offices.say.clockTime', { day: fullDay(outcome.clockTime, language) })]
      : []),
    rules.answerWithin
      ? text('offices.say.answer', { time: timeText(rules.answerWithin, text) })
      : text('offices.say.noAnswer'),
  ]
}

function hostSentences({ hosts, notHosts }: UniversityRules, text: Text): string[] {
  const names = (kinds: UniversityRules['hosts']) =>
    kinds.map((kind) => text(`offices.hosts.${kind}`)).join(', ')
  return [
    ...(hosts.length > 0 ? [text('offices.say.hosts', { hosts: names(hosts) })] : []),
    ...(notHosts.length > 0 ? [text('offices.say.notHosts', { hosts: names(notHosts) })] : []),
  ]
}

function whenSentence({ first, last }: UniversityOutcome, language: Language): string {
  const text = textIn(language)
  const day = (date: NonNullable<typeof last>) => fullDay(date, language)
  if (!last) return text('offices.say.noDeadline')
  return first
    ? text('offices.say.window', { first: day(first), last: day(last) })
    : text('offices.say.deadline', { last: day(last) })
}

function windowSentence({ window }: UniversityOutcome, language: Language): string {
  const text = textIn(language)
  const time = (minute: number) => clockTime(minute, language)
  if (!window.said) return text('offices.say.noTolerance', { time: time(window.fromMinute) })
  return window.fromMinute === window.toMinute
    ? text('offices.say.sameTime', { time: time(window.fromMinute) })
    : text('offices.say.tolerance', { from: time(window.fromMinute), to: time(window.toMinute) })
}
