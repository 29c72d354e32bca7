import type { LoaderFunctionArgs } from '@remix-run/node'
import type { RequestId } from '~/exams/request'
import { requestEvent } from '~/exams/request-event'
import { examWords } from '~/exams/request-event-text'
import { findRequest } from '~/exams/request-one.server'
import { languageOf } from '~/i18n/language'
import { requireLearner } from '~/identity/guard.server'
import { eventText } from '~/lib/icalendar'
import { paths } from '~/paths'

/** An exam for the calendar on the phone; not there while its clock time is to come. */
export async function loader({ request: asked, params, context }: LoaderFunctionArgs) {
  const who = await requireLearner(asked, context)
  const found = await findRequest(who, params.request as RequestId, context.now)
  const event =
    found &&
    requestEvent(found.request, {
      zone: found.centre.timeZone,
      url: context.origin + paths.ownExam(found.request.id),
      ...examWords(
        { ...found.request, ...found.sitting, ...found.centre, centreName: found.centre.name },
        languageOf(asked),
      ),
    })
  if (!event) throw new Response(null, { status: 404 })
  return new Response(eventText(event), {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="larplats-${found.request.reference}.ics"`,
      'cache-control': 'private, no-store',
    },
  })
}
