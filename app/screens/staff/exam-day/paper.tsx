import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listExamDay } from '~/exams/day-list.server'
import { dayAndSpan, fullDay, timeOfDay } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { localDate } from '~/lib/time'
import { paths } from '~/paths'
import { Page } from '~/ui/page'
import { papers } from './links'
import { AttendanceList, ToiletList } from './paper-lists'
import { CoverSheets, PlaceCards } from './paper-sheets'
import { requireWatch } from './watch.server'

export const handle = { live: true }

/** A list of one session for paper, which is enough to run the day when the line is down. */
export async function loader(asked: LoaderFunctionArgs) {
  const who = await requireWatch(asked)
  const { request, params, context } = asked
  const language = languageOf(request)
  const text = textIn(language)
  const list = papers.find((one) => one === params.list)
  const day = list && (await listExamDay(who, context.now, text))
  if (!day) throw new Response(null, { status: 404 })
  const zone = day.centre.timeZone
  const printed = `${fullDay(localDate(context.now, zone), language)} ${timeOfDay(context.now, zone, language)}`
  return {
    ...day,
    list,
    when: dayAndSpan(day.session, zone, language),
    printed: text('examDay.paper.printed', { when: printed }),
    title: text(`examDay.paper.${list}`),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { session, centre, learners, list, title, when, printed } = useLoaderData<typeof loader>()
  const text = useText()
  const isSheets = list === 'platskort' || list === 'forsattsblad'
  const paper = { learners, zone: centre.timeZone, centre: centre.name, hall: session.spaceName }
  return (
    <div className={isSheets ? 'exam-sheets' : 'exam-list'}>
      <Page
        title={title}
        lead={`${when}, ${session.spaceName}, ${centre.name}`}
        crumbs={[{ to: paths.examDay(session.id), label: text('examDay.title') }]}
        head={
          <>
            <p className="hidden text-sm print:block">{printed}</p>
            <button
              type="button"
              hidden
              data-print
              className="button button-primary w-fit [&[hidden]]:hidden"
            >
              {text('examDay.print')}
            </button>
          </>
        }
      >
        {list === 'narvarolista' && <AttendanceList {...paper} />}
        {list === 'toalettlista' && <ToiletList {...paper} />}
        {list === 'platskort' && <PlaceCards {...paper} />}
        {list === 'forsattsblad' && <CoverSheets {...paper} />}
      </Page>
    </div>
  )
}
