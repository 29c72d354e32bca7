import { read } from '#db/connect.server'
import type { HostingId } from '~/exams/hosting'
import { type HostingInFull, hostingToTell, lockerUntil, mailboxMark } from '~/exams/hosting-steps.server'
import { fullDay } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import { momentIn, untilIn } from '~/i18n/moment'
import { textIn } from '~/i18n/text'
import { findPerson, linkText, workersAt } from '~/identity/steps.server'
import type { Id } from '~/lib/id'
import { earlierOf, later, localMinute } from '~/lib/time'
import { paths } from '~/paths'
import { calledIn, type Writing } from './about.server'
import type { Addressing } from './addressing.server'
import type { Letter } from './letter'
import type { Mail } from './mail'
import { kinds, type Message, type MessageKind } from './message'

/** The kinds about the papers of an exam on their way in, and the answers on their way out. */
export type MaterialKind = Extract<
  MessageKind,
  'exam-material-wanted' | 'exam-material-late' | 'exam-material-missing' | 'exam-answers-sent'
>

type Told = NonNullable<Awaited<ReturnType<typeof hostingToTell>>>

const goodUntil = (kind: MaterialKind, { start }: Told, at: Message['createdAt']) => {
  const plain = later(at, kinds[kind].goodForMs)
  // Papers that are asked for when the exam has begun help nobody.
  return kind === 'exam-answers-sent' ? plain : earlierOf(plain, start)
}

/** Tells the university's mailbox; where nobody has said which it is, nobody. */
export const examOffice =
  (kind: MaterialKind): Addressing =>
  async (tx, facts) => {
    const lists: Awaited<ReturnType<Addressing>> = []
    for (const { subjectId, at } of facts) {
      const found = await hostingToTell(tx, subjectId as HostingId)
      const to = found?.contact
      const about = { kind, personId: null, centreId: found?.hosting.centreId ?? null }
      lists.push(found && to ? [{ ...about, address: to, goodUntil: goodUntil(kind, found, at) }] : [])
    }
    return lists
  }

/** Both sides: the university, and the centre's mailbox for exams, or, where it has none, all who work there. */
export const bothSides: Addressing = async (tx, facts) => {
  const lists = await examOffice('exam-material-late')(tx, facts)
  for (const [at, { subjectId, at: moment }] of facts.entries()) {
    const found = await hostingToTell(tx, subjectId as HostingId)
    if (!found) continue
    const { centreId } = found.hosting
    const until = goodUntil('exam-material-missing', found, moment)
    const about = { kind: 'exam-material-missing' as const, centreId, goodUntil: until }
    const mailbox = found.setting.rules?.mailbox
    const working = mailbox ? [] : await workersAt(tx, [centreId])
    lists[at]?.push(
      ...(mailbox ? [{ ...about, address: mailbox, personId: null }] : []),
      ...working.map(({ personId }) => ({ ...about, personId, address: null })),
    )
  }
  return lists
}

/** The mail; null when it has become pointless, or went to a mailbox that is not the sitting's any more. */
export const materialMail =
  (kind: MaterialKind) =>
  async (message: Message, writing: Writing): Promise<Mail | null> => {
    const found = await hostingToTell(read(), message.subjectId as HostingId)
    if (!found || isPointless(kind, found)) return null
    const person = message.personId && (await findPerson(read(), message.personId))
    const toUniversity = kind !== 'exam-material-missing'
    if (toUniversity && message.address !== found.contact) return null
    const email = message.address ?? (person ? person.email : null)
    if (!email) return null
    const language: Language = person ? person.language : 'sv'
    const url = writing.origin + (toUniversity ? lockerPath(found, writing) : deskPath(found))
    return {
      to: { email, name: person ? calledIn(person) : null },
      language,
      letter: letterOf(kind, found, url, language),
      calendar: null,
    }
  }

const isPointless = (kind: MaterialKind, { hosting, setting }: Told) => {
  if (setting.sitting.cancelledAt !== null) return true
  if (kind === 'exam-answers-sent') return hosting.acknowledgedAt !== null
  return hosting.material !== 'expected'
}

const deskPath = ({ hosting }: Told) => paths.examMaterial(hosting.centreId, hosting.id)

/** Opens the locker for as long as it is needed, and for this mailbox alone. */
const lockerPath = (found: HostingInFull, { now }: Writing) =>
  paths.examLocker(
    linkText(
      'exam-locker',
      {
        subjectId: found.hosting.id,
        id: mailboxMark(found.contact) as Id<'link'>,
        until: lockerUntil(found),
      },
      now,
    ),
  )

function letterOf(kind: MaterialKind, found: Told, url: string, language: Language): Letter {
  const text = textIn(language)
  const { setting, start, hosting, writers } = found
  const { sitting, configuration, zone, rules } = setting
  const centre = configuration.centre.name
  const said = { centre, course: sitting.courseCode, day: fullDay(sitting.date, language) }
  const dueAt = kind !== 'exam-answers-sent' && hosting.dueAt
  const isTimed = sitting.startMinute !== null || localMinute(start, zone) !== 8 * 60
  const facts = {
    exam: [sitting.courseCode, sitting.courseName, sitting.examCode].filter(Boolean).join(' '),
    when: isTimed ? momentIn(start, zone, language) : said.day,
    centre: [centre, configuration.centre.town].join(', '),
    writers: kind === 'exam-answers-sent' ? '' : String(writers),
    due: dueAt ? untilIn(dueAt, zone, language) : '',
    way:
      kind === 'exam-answers-sent' && hosting.answersWay
        ? text(`examMaterial.ways.${hosting.answersWay}`)
        : '',
    tracking: kind === 'exam-answers-sent' ? hosting.tracking : '',
  }
  const lead = text(`examMaterial.letters.${kind}.lead`, said)
  const ways = [rules?.mailbox ?? configuration.centre.email, rules?.phone ?? configuration.centre.phone]
  return {
    subject: text(`examMaterial.letters.${kind}.subject`, said),
    preview: lead,
    heading: text(`examMaterial.letters.${kind}.heading`, said),
    lead: [lead],
    facts: terms.flatMap((term) =>
      facts[term] ? [{ term: text(`examMaterial.letters.terms.${term}`), value: facts[term] }] : [],
    ),
    action: { label: text(`examMaterial.letters.${kind}.action`), url },
    after: [
      { text: text(`examMaterial.letters.${kind}.after`, said) },
      { text: text('messages.contact', { centre, ways: ways.filter(Boolean).join(', ') || centre }) },
    ],
    ...(kind === 'exam-material-missing' ? {} : { why: text('examMaterial.letters.why') }),
  }
}

const terms = ['exam', 'when', 'centre', 'writers', 'due', 'way', 'tracking'] as const
