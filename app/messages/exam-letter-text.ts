import { type Charge, isOwed } from '~/exams/charge'
import { notUs } from '~/exams/not-us'
import { moneyText } from '~/exams/policy-text'
import type { RequestTold } from '~/exams/request-telling-steps.server'
import { dayAndSpan, fullDay, sek, timeOfDay } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { type Instant, later, minuteMs } from '~/lib/time'
import type { ExamFact, ExamNews } from './exam-news'
import { examName, hostAddress, hostWays, universityName, untilText, whenText } from './exam-words-text'
import type { Letter } from './letter'

/** What a learner's letter about a request is written from. */
export interface AboutExam extends RequestTold {
  news: ExamNews
  fact: ExamFact
  /** What the reader is called; null where no name is to be written, nor what they study where others see it. */
  name: string | null
  links: { request: string; elsewhere: string; preferences: string | null }
}

/** News after which there is nothing to come to. */
const endings: ReadonlySet<ExamNews> = new Set([
  'centre-no',
  'university-no',
  'expired',
  'unpaid',
  'cancelled-by-centre',
  'cancelled-by-university',
])

/** News of an exam that is sure, with all that one needs on the day. */
const sure: ReadonlySet<ExamNews> = new Set(['confirmed', 'rescheduled', 'reseated', 'time-told', 'tomorrow'])

/** The letter to a learner about how their request stands. */
export function examLetter(about: AboutExam, language: Language): Letter {
  const text = textIn(language)
  const { news, name, request, links } = about
  const said = {
    exam: examName(about),
    centre: about.configuration.centre.name,
    university: universityName(about),
    when: whenText(about, language),
    until: untilText(request.answerBy, about, language),
    amount: request.fee === null ? '' : sek(request.fee, language),
  }
  // The subject is read over shoulders and in lists: what somebody in hiding studies is not there.
  const seen = { ...said, exam: name === null ? text('examLetters.anExam') : said.exam }
  const lead = text(`examLetters.${news}.lead`, said)
  return {
    subject: text(`examLetters.${news}.subject`, seen),
    preview: lead,
    heading: text(`examLetters.${news}.heading`),
    lead: [...(name ? [text('messages.hello', { name })] : []), lead, ...moreOf(about, said, language)],
    facts: factsOf(about, language),
    action: actionOf(about, language),
    after: [
      ...nextOf(about, said, language).map((sentence) => ({ text: sentence })),
      ...contact(about, language),
    ],
    ...(links.preferences ? { preferences: links.preferences } : {}),
  }
}

type Said = Record<'exam' | 'centre' | 'university' | 'when' | 'until' | 'amount', string>

/** Why it is so. */
function moreOf({ news, fact, request }: AboutExam, said: Said, language: Language): string[] {
  const text = textIn(language)
  if (news === 'expired') {
    const whose = { 'awaiting-university': 'university', offered: 'learner' } as const
    return [text(`examLetters.expired.${whose[fact.from as keyof typeof whose] ?? 'centre'}`, said)]
  }
  if (news === 'late') {
    const whose = request.state === 'awaiting-university' ? 'university' : 'centre'
    return [text(`examLetters.late.${whose}`, said)]
  }
  if (news === 'conflict') {
    const known = [
      'late-end',
      'no-resident-writes',
      'overlaps',
      'no-invigilator',
      'full',
      'session-cancelled',
    ] as const
    return [text(`examLetters.because.${known.find((one) => one === fact.because) ?? 'other'}`)]
  }
  return []
}

/** What happens next, and by whom. */
function nextOf(about: AboutExam, said: Said, language: Language): string[] {
  const text = textIn(language)
  const { news, request } = about
  switch (news) {
    case 'submitted':
    case 'centre-yes':
    case 'university-yes':
      return awaitedOf(about, said, language)
    case 'payment-due':
    case 'pay-soon':
      return [text('examLetters.next.pay')]
    case 'confirmed':
      return about.charges.some((one) => one.kind === 'fee' && isOwed(one))
        ? [text('examLetters.next.payDay')]
        : []
    case 'referred':
      return [text('examLetters.next.refer')]
    case 'university-no':
      return request.reason === notUs
        ? [text('examLetters.next.wrongMailbox')]
        : request.reason
          ? []
          : [text('examLetters.next.askUniversity')]
    case 'centre-no':
    case 'cancelled-by-centre':
      return [...(request.reason ? [] : [text('examLetters.next.ask')]), text('examLetters.next.again')]
    case 'expired':
    case 'unpaid':
      return [text('examLetters.next.again')]
    default:
      return []
  }
}

/** Whose answer is awaited. */
function awaitedOf(about: AboutExam, said: Said, language: Language): string[] {
  const text = textIn(language)
  const { request, rules, mailbox } = about
  if (request.state === 'submitted') {
    const centre = text(`examLetters.next.${said.until ? 'centre' : 'centreSoon'}`, said)
    if (request.universityOk === true) return [centre]
    const isAfter = rules?.order === 'centre-first'
    return [centre, text(`examLetters.next.${isAfter ? 'after' : 'both'}`, said)]
  }
  if (request.state !== 'awaiting-university') return []
  return [
    text(`examLetters.next.${request.centreOk ? 'university' : 'universityFirst'}`, said),
    mailbox ? text('examLetters.next.mailed', { mailbox }) : text('examLetters.next.noMailbox', said),
  ]
}

type Term = 'when' | 'before' | 'where' | 'room' | 'address' | 'exam' | 'university' | 'contact' | 'reference'
type MoneyTerm = 'answerBy' | 'acceptBy' | 'payBy' | 'fee' | 'owed' | 'ways' | 'doors' | 'bring' | 'deadline'

function factsOf(about: AboutExam, language: Language): Letter['facts'] {
  const { news, request, zone, fact, configuration } = about
  const text = textIn(language)
  const term = (key: Term, value: string) => ({ term: text(`examLetters.terms.${key}`), value })
  const { startsAt, endsAt } = fact
  const isMoved = news === 'rescheduled' && startsAt && endsAt
  const before = isMoved ? { start: startsAt as Instant, end: endsAt as Instant } : null
  return [
    term('when', whenText(about, language)),
    ...(before ? [term('before', dayAndSpan(before, zone, language))] : []),
    term('exam', examName(about)),
    term('university', universityName(about)),
    term('where', configuration.centre.name),
    ...(news === 'reseated' ? [term('room', roomName(about))] : []),
    ...(endings.has(news) || news === 'cancelled' ? [] : [term('address', hostAddress(about))]),
    ...moneyFacts(about, language),
    ...(sure.has(news) ? dayFacts(about, language) : []),
    term('reference', request.reference),
    ...reasonFacts(about, language),
  ].filter(({ value }) => value)
}

/** The room that somebody was moved to. */
const roomName = ({ fact, configuration }: AboutExam) =>
  configuration.spaces.find(({ id }) => id === fact.spaceId)?.name ?? ''

/** What it costs, how it is paid, and by when whoever's turn it is has to answer. */
function moneyFacts(about: AboutExam, language: Language): Letter['facts'] {
  const { news, request, charges, rules } = about
  const text = textIn(language)
  const term = (key: MoneyTerm, value: string) => ({ term: text(`examLetters.terms.${key}`), value })
  const fee = moneyText(request.fee, language)
  const until = untilText(request.answerBy, about, language)
  const ways = (rules?.payWays ?? []).map((way) => text(`exams.words.${way}`)).join(', ')
  if (news === 'payment-due' || news === 'pay-soon')
    return [term('fee', fee), term('payBy', until), term('ways', ways)]
  if (news === 'offered' || news === 'offer-soon') return [term('acceptBy', until), term('fee', fee)]
  if (news === 'missed') return [term('owed', owedText(charges, 'no-show', language))]
  if (news === 'cancelled') return [term('owed', owedText(charges, 'late-cancellation', language))]
  const { deadline, deadlineOwner: owner } = request
  const day = news === 'submitted' && deadline !== null ? fullDay(deadline, language) : ''
  return [
    ...(day && owner ? [term('deadline', text(`examLetters.owner.${owner}`, { day }))] : []),
    ...(endings.has(news) ? [] : [term('fee', fee)]),
  ]
}

/** What is owed of one kind; empty: nothing. */
function owedText(charges: Charge[], kind: Charge['kind'], language: Language): string {
  const owed = charges.find((one) => one.kind === kind && isOwed(one))
  return owed ? sek(owed.amount, language) : ''
}

/** When the doors open and close, and what to bring. */
function dayFacts({ request, rules, zone }: AboutExam, language: Language): Letter['facts'] {
  const text = textIn(language)
  const term = (key: MoneyTerm, value: string) => ({ term: text(`examLetters.terms.${key}`), value })
  const photo = rules?.identity === 'photo-id' ? 'photo' : 'any'
  const bring = term('bring', text(`examLetters.bring.${photo}`))
  const { startsAt } = request
  if (startsAt === null) return [bring]
  const at = (minutes: number | null | undefined) =>
    minutes == null ? '' : timeOfDay(later(startsAt, -minutes * minuteMs), zone, language)
  const [open, close] = [at(rules?.doorsOpenBefore), at(rules?.doorsCloseBefore)]
  const doors = open && close ? 'both' : open ? 'open' : 'close'
  return [
    ...(open || close ? [term('doors', text(`examLetters.doors.${doors}`, { open, close }))] : []),
    bring,
  ]
}

/** What whoever said no, or refers elsewhere, wrote. */
function reasonFacts({ news, request, fact }: AboutExam, language: Language): Letter['facts'] {
  const text = textIn(language)
  if (news === 'referred') {
    const { contact = '' } = fact
    return contact ? [{ term: text('examLetters.terms.contact'), value: contact }] : []
  }
  const isUniversity = news === 'university-no' || news === 'cancelled-by-university'
  const isCentre = news === 'centre-no' || news === 'cancelled-by-centre'
  const isWritten = news === 'offered' || news === 'conflict'
  const said = isWritten ? (fact.reason ?? '') : isUniversity || isCentre ? request.reason : ''
  if (!said) return []
  const term = text(`examLetters.terms.reason.${isUniversity ? 'university' : 'centre'}`)
  return [{ term, value: said === notUs ? text('examAnswers.notUs') : said }]
}

function actionOf({ news, links }: AboutExam, language: Language): Letter['action'] {
  const text = textIn(language)
  if (endings.has(news)) return { label: text('examLetters.elsewhere'), url: links.elsewhere }
  const isOffer = news === 'offered' || news === 'offer-soon'
  return { label: text(isOffer ? 'examLetters.answerOffer' : 'examLetters.show'), url: links.request }
}

/** How to reach the centre, where it has told. */
function contact(about: AboutExam, language: Language): Letter['after'] {
  const ways = hostWays(about)
  const centre = about.configuration.centre.name
  return ways ? [{ text: textIn(language)('messages.contact', { centre, ways }) }] : []
}
