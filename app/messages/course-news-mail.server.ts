import { read } from '#db/connect.server'
import type { InstanceInFull } from '~/courses/course'
import type { NewFinds } from '~/courses/saved'
import { type FindsToTell, findsToTell } from '~/courses/saved-telling-steps.server'
import { applicationText, fullTitle, travelText } from '~/courses/search-text'
import { termName } from '~/courses/term'
import type { Language } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { findPerson, linkText } from '~/identity/steps.server'
import type { Id } from '~/lib/id'
import { dayMs, homeZone, later, localDate } from '~/lib/time'
import { paths } from '~/paths'
import { calledIn, type Writing } from './about.server'
import type { Mail } from './mail'
import type { Message } from './message'

/** So long the link out of a search works. */
const linkMs = 60 * dayMs
/** Courses in a letter; the page has the others. */
const rowsMost = 12

/** The one mail of a morning about what somebody's searches have found; null when none of it is there any more. */
export async function courseNewsMail(message: Message, writing: Writing): Promise<Mail | null> {
  const { personId, detail } = message
  const person = personId && (await findPerson(read(), personId))
  const found = (detail.finds ?? []) as NewFinds[]
  const finds = person ? await findsToTell(read(), person.id, found, person.language) : []
  if (!person || finds.length === 0) return null
  const { language } = person
  const text = textIn(language)
  const { origin, now } = writing
  const news = [...new Map(finds.flatMap(({ found }) => found).map((one) => [one.instance.id, one])).values()]
  const [first] = finds
  const said = { count: news.length, search: first?.name ?? '' }
  const lead = text(
    finds.length === 1 ? 'courseTies.letters.news.lead' : 'courseTies.letters.news.leads',
    said,
  )
  const name = calledIn(person)
  return {
    to: { email: person.email, name },
    language,
    letter: {
      subject: text('courseTies.letters.news.subject', said),
      preview: lead,
      heading: text('courseTies.letters.news.heading'),
      lead: [...(name ? [text('messages.hello', { name })] : []), lead],
      facts: [],
      action: {
        label: text('courseTies.letters.news.show'),
        // Of several searches each stands on the page, with what it finds behind it.
        url:
          first && finds.length === 1
            ? `${origin}${paths.courses()}?${first.query}`
            : origin + paths.ownCourses(),
      },
      choices: {
        title: text('courseTies.letters.news.caption'),
        links: news.slice(0, rowsMost).map((one) => ({
          label: lineOf(one, language, writing),
          url: origin + paths.course(one.instance.id),
        })),
      },
      after: finds.map((one) => stopping(one, message, language, { origin, now })),
      preferences: origin + paths.accountMessages(),
    },
    calendar: null,
  }
}

/** A course in one line: what, whose, how often one must travel, until when one applies. */
const lineOf = ({ course, instance, university }: InstanceInFull, language: Language, { now }: Writing) =>
  [
    `${fullTitle({ course, instance }, language)}, ${termName(instance.term)}`,
    university.name,
    travelText(instance, null, language),
    applicationText(instance, localDate(now, homeZone), language).sentence,
  ].join('. ')

/** The way out of one search, without signing in. */
function stopping(
  { watchId, name: search }: FindsToTell,
  { id }: Message,
  language: Language,
  { origin, now }: Pick<Writing, 'origin' | 'now'>,
) {
  const text = textIn(language)
  const facts = { subjectId: watchId, id: id as string as Id<'link'>, until: later(now, linkMs) }
  return {
    text: text('courseTies.letters.news.why', { search }),
    link: {
      label: text('courseTies.letters.news.stop'),
      url: origin + paths.stopWatching(linkText('stop-course-search', facts, now)),
    },
  }
}
