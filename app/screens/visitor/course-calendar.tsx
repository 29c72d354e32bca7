import type { LoaderFunctionArgs } from '@remix-run/node'
import { applicationDaysOf, applicationEvent } from '~/courses/application-days'
import { findInstance } from '~/courses/search-place.server'
import { fullTitle } from '~/courses/search-text'
import { languageOf } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import { calendarText } from '~/lib/icalendar'
import { localDate } from '~/lib/time'
import { paths } from '~/paths'

const zone = 'Europe/Stockholm'

/** The days of a course's application that are still to come, for the calendar on the phone; none of what is cancelled. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const found = await findInstance(params.instance ?? '')
  if (found?.instance.state !== 'published') throw new Response(null, { status: 404 })
  const { course, instance, university } = found
  const language = languageOf(request)
  const text = textIn(language)
  const title = fullTitle({ course, instance }, language)
  const days = applicationDaysOf(instance, localDate(context.now, zone)).filter(({ passed }) => !passed)
  if (days.length === 0) throw new Response(null, { status: 404 })
  const code = instance.applicationCode
  const events = days.map((day) => ({
    ...applicationEvent(instance, day, zone),
    summary: text(`courseHere.application.events.${day.kind}`, { title }),
    description: code
      ? text('courseHere.application.eventText', { university: university.name, code })
      : text('courseHere.application.eventPlain', { university: university.name }),
    url: context.origin + paths.course(instance.id),
  }))
  return new Response(calendarText({ name: title, events }), {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="ansokan.ics"',
    },
  })
}
