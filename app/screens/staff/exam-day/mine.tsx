import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listMySessions } from '~/exams/day-mine.server'
import { watchesSomewhere } from '~/exams/invigilator-list.server'
import { timeSpan } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useLanguage, useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireLearner } from '~/identity/guard.server'
import { paths } from '~/paths'
import { Page } from '~/ui/page'

/** The exam sessions that somebody watches today. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireLearner(request, context)
  return {
    sessions: await listMySessions(who, context.now),
    watches: await watchesSomewhere(who, context.now),
    title: textIn(languageOf(request))('examDay.mine.title'),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { sessions, watches, title } = useLoaderData<typeof loader>()
  const [text, language] = [useText(), useLanguage()]
  return (
    <Page
      title={title}
      lead={text('examDay.mine.lead')}
      width="text"
      crumbs={watches ? [{ to: paths.duties(), label: text('invigilators.own.title') }] : []}
    >
      {sessions.length === 0 && <p>{text('examDay.mine.none')}</p>}
      <ul className="grid gap-3">
        {sessions.map((one) => (
          <li key={one.id} className="border-t border-rule pt-3">
            <h2 className="text-lg">
              <a href={paths.examDay(one.id)}>
                {timeSpan(one, one.timeZone, language)}, {one.spaceName}
              </a>
            </h2>
            <p className="text-muted">{one.centreName}</p>
          </li>
        ))}
      </ul>
    </Page>
  )
}
