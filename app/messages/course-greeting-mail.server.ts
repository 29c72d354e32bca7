import { read } from '#db/connect.server'
import { titleIn } from '~/courses/course'
import type { GreetingId } from '~/courses/tie'
import { greetingToTell } from '~/courses/tie-telling-steps.server'
import { textIn } from '~/i18n/text'
import { linkText } from '~/identity/steps.server'
import type { Id } from '~/lib/id'
import { dayMs, later } from '~/lib/time'
import { paths } from '~/paths'
import { calledIn, type Writing } from './about.server'
import type { Mail } from './mail'
import type { Message } from './message'

/** So long the link out of the group works. */
const linkMs = 60 * dayMs

/**
 * The mail that somebody of one's study group has written. It is from us and says the name that the writer chose, never
 * an address; what was written is read where it can be answered and reported.
 */
export async function courseGreetingMail(message: Message, { origin, now }: Writing): Promise<Mail | null> {
  const { personId, subjectId } = message
  const found = personId && (await greetingToTell(read(), subjectId as GreetingId, personId))
  if (!found) return null
  const { course, instance, reader, from, handle } = found
  const { language } = reader
  const text = textIn(language)
  const said = { from, title: titleIn(language, course) }
  const lead = text('courseTies.letters.greeting.lead', said)
  const name = calledIn(reader)
  const link = { subjectId, id: message.id as string as Id<'link'>, until: later(now, linkMs) }
  return {
    to: { email: reader.email, name },
    language,
    letter: {
      subject: text('courseTies.letters.greeting.subject', said),
      preview: lead,
      heading: text('courseTies.letters.greeting.heading'),
      lead: [...(name ? [text('messages.hello', { name })] : []), lead],
      facts: [],
      action: {
        label: text('courseTies.letters.greeting.action'),
        url: origin + paths.studyPeer(instance.id, handle),
      },
      after: [
        { text: text('courseTies.letters.greeting.safe') },
        {
          text: text('courseTies.letters.greeting.why'),
          link: {
            label: text('courseTies.letters.greeting.leave'),
            url: origin + paths.leaveGroup(linkText('leave-course-group', link, now)),
          },
        },
      ],
      preferences: origin + paths.accountMessages(),
    },
    calendar: null,
  }
}
