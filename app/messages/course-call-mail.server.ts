import { read } from '#db/connect.server'
import type { CallId } from '~/courses/demand'
import type { CallInFull } from '~/courses/demand-call'
import { callMs } from '~/courses/demand-rules'
import { askingOf, callToTell } from '~/courses/demand-telling-steps.server'
import { openCountsText, openSumText } from '~/courses/demand-text'
import { fullDate } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { confirmedByEmail, findPerson, linkText } from '~/identity/steps.server'
import type { Id } from '~/lib/id'
import { homeZone, later, localDate } from '~/lib/time'
import { paths } from '~/paths'
import { calledIn, type Writing } from './about.server'
import type { Addressing } from './addressing.server'
import type { Letter } from './letter'
import type { Mail } from './mail'
import type { Message } from './message'
import { lastSent } from './store.server'

/** Tells the university, at the mailbox that the sender gave. */
export const callReaders: Addressing = async (tx, facts) => {
  const lists: Awaited<ReturnType<Addressing>> = []
  for (const { subjectId } of facts) {
    const call = (await callToTell(tx, subjectId as CallId))?.call
    const to = call && { address: call.email, personId: null, centreId: call.centreId }
    lists.push(to ? [{ ...to, kind: 'course-call' }] : [])
  }
  return lists
}

/** Tells everybody who still wishes what a call asks for, and whoever sent it. */
export const outcomeReaders: Addressing = async (tx, facts) => {
  const asking = await askingOf(
    tx,
    facts.map(({ subjectId }) => subjectId as CallId),
  )
  return facts.map(({ subjectId }) =>
    (asking.get(subjectId as CallId) ?? []).map((personId) => ({
      kind: 'course-call-answered' as const,
      personId,
      address: null,
      centreId: null,
    })),
  )
}

/** The call to a university, with the link by which it answers; null when it has answered. Swedish with English below, unless its reader is known. */
export async function courseCallMail(
  { id, subjectId, address }: Message,
  { now, origin }: Writing,
): Promise<Mail | null> {
  const found = await callToTell(read(), subjectId as CallId)
  if (!found || !address || found.call.answer !== null) return null
  const until = later(found.call.sentAt, callMs)
  const link = linkText('answer-course-call', { subjectId, id: id as string as Id<'link'>, until }, now)
  const about = { ...found, until, url: origin + paths.callAnswer(link) }
  const reader = await confirmedByEmail(read(), address)
  const language = reader?.language ?? 'sv'
  const letter = callLetter(about, language)
  const title = textIn('en')('demandLetters.call.inEnglish')
  const below = { language: 'en', title, letter: callLetter(about, 'en') } as const
  return {
    to: { email: address, name: null },
    language,
    letter: reader ? letter : { ...letter, below },
    calendar: null,
  }
}

type About = {
  call: CallInFull
  names: Map<string, string>
  until: Parameters<typeof localDate>[0]
  url: string
}

function callLetter({ call, names, until, url }: About, language: Language): Letter {
  const text = textIn(language)
  const said = {
    sender: call.sender,
    university: call.universityName,
    people: openSumText(call.counts, text),
  }
  return {
    subject: call.subject,
    preview: text('demandLetters.call.preview', said),
    heading: text('demandLetters.call.heading', said),
    lead: [text('demandLetters.call.lead', said), ...call.words.split(/\n{2,}/)],
    facts: [
      { term: text('demandLetters.call.from'), value: call.sender },
      { term: text('demandLetters.call.counts'), value: openCountsText(call.counts, names, text) },
    ],
    action: { label: text('demandLetters.call.action'), url },
    after: [
      { text: text('demandLetters.call.after', { until: fullDate(localDate(until, homeZone), language) }) },
    ],
    why: text('demandLetters.call.why', said),
  }
}

/**
 * What a university has said, to one who wished it or who sent the call; null when it has said otherwise since, or
 * when they know it.
 */
export async function courseOutcomeMail(message: Message, { origin }: Writing): Promise<Mail | null> {
  const { personId, subjectId, detail } = message
  const person = personId && (await findPerson(read(), personId))
  const call = (await callToTell(read(), subjectId as CallId))?.call
  if (!person || !call?.answer || call.answeredAt !== detail.at) return null
  const told = await lastSent(read(), message)
  if (told && told.detail.answer === call.answer) return null
  const { language } = person
  const text = textIn(language)
  const answer = text(`demand.call.answers.${call.answer}`)
  const said = { sender: call.sender, university: call.universityName, answer: answer.toLowerCase() }
  // Whoever sent it may have wished for it, too: then this is what they know of.
  const isSender = call.createdBy === person.id
  const lead = text(`demandLetters.outcome.${isSender ? 'sender' : 'wishing'}`, said)
  const name = calledIn(person)
  return {
    to: { email: person.email, name },
    language,
    letter: {
      subject: text(`demandLetters.outcome.subject.${call.answer}`, said),
      preview: lead,
      heading: text('demandLetters.outcome.heading', said),
      lead: [...(name ? [text('messages.hello', { name })] : []), lead],
      facts: [
        { term: text('demandLetters.outcome.question'), value: call.subject },
        { term: text('demandLetters.outcome.words'), value: call.answerText },
      ],
      action: isSender
        ? null
        : { label: text('demandLetters.outcome.action'), url: origin + paths.ownWishes() },
      after: isSender ? [] : [{ text: text('demandLetters.outcome.kept') }],
    },
    calendar: null,
  }
}
