import { read } from '#db/connect.server'
import { sidesOf } from '~/exams/day-report-steps.server'
import type { SessionId } from '~/exams/session'
import { dayAndSpan, dayName, fullDate } from '~/i18n/format'
import { textIn } from '~/i18n/text'
import { linkText } from '~/identity/steps.server'
import type { Id } from '~/lib/id'
import { dayMs, later, localDate } from '~/lib/time'
import { paths } from '~/paths'
import type { Writing } from './about.server'
import type { Addressing } from './addressing.server'
import type { Mail } from './mail'
import type { Message } from './message'

/** So long the report can be read by its link. */
const readableMs = 60 * dayMs

/** Tells the exam office of a university that there is a report: at the mailbox to which staff sent it. */
export const examReportReaders: Addressing = async (tx, facts) => {
  const lists: Awaited<ReturnType<Addressing>> = []
  for (const { subjectId, detail } of facts) {
    const found = await sidesOf(tx, subjectId as SessionId)
    const address = typeof detail?.address === 'string' ? detail.address : null
    lists.push(
      found && address ? [{ kind: 'exam-report', address, personId: null, centreId: found.centre.id }] : [],
    )
  }
  return lists
}

/** The letter with the link to the report; null when there is nothing to report any more. */
export async function examReportMail(
  { subjectId, address, detail, createdAt }: Message,
  { origin, now }: Writing,
): Promise<Mail | null> {
  const sittingId = String(detail.sittingId ?? '')
  const found = await sidesOf(read(), subjectId as SessionId)
  const side = found?.sides.find(({ sittingIds }) => sittingIds.some((id) => id === sittingId))
  if (!found || !side || !address) return null
  const { session, centre } = found
  const [text, zone] = [textIn('sv'), centre.timeZone]
  const until = later(createdAt, readableMs)
  const link = linkText('exam-report', { subjectId, id: sittingId as Id<'link'>, until }, now)
  const fact = (name: 'when' | 'where' | 'exams', value: string) => ({
    term: text(`examDay.reports.mail.${name}`),
    value,
  })
  const lead = text('examDay.reports.mail.lead', { centre: centre.name })
  return {
    to: { email: address, name: null },
    language: 'sv',
    letter: {
      subject: text('examDay.reports.mail.subject', {
        course: side.courses.join(', '),
        day: dayName(localDate(session.start, zone), 'sv'),
        centre: centre.name,
      }),
      preview: lead,
      heading: text('examDay.reports.mail.heading'),
      lead: [lead],
      facts: [
        fact('when', dayAndSpan(session, zone, 'sv')),
        fact('where', `${centre.name}, ${session.spaceName}`),
        fact('exams', side.courses.join(', ')),
      ],
      action: { label: text('examDay.reports.mail.action'), url: origin + paths.examReportByLink(link) },
      after: [
        {
          text: text('examDay.reports.mail.after', { until: fullDate(localDate(until, zone), 'sv') }),
        },
      ],
    },
    calendar: null,
  }
}
