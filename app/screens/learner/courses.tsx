import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listCentres } from '~/centres/list.server'
import type { InstanceInFull } from '~/courses/course'
import { ownCourses } from '~/courses/saved-list.server'
import { applicationText, fullTitle, travelText } from '~/courses/search-text'
import { termName } from '~/courses/term'
import { fullDate } from '~/i18n/format'
import type { Language } from '~/i18n/language'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireLearner } from '~/identity/guard.server'
import { type LocalDate, localDate } from '~/lib/time'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { Page } from '~/ui/page'
import { Saved, Studied, Watches } from './courses-parts'
import { OwnMenu } from './own-menu'

const told = ['sparad', 'borta', 'bevakad', 'obevakad', 'avslutad'] as const

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await requireLearner(request, context)
  const language = languageOf(request)
  const text = textIn(language)
  const today = localDate(context.now, 'Europe/Stockholm')
  const { studied, saved, watches } = await ownCourses(who, language)
  const centres = new Map(
    studied.length > 0 ? (await listCentres()).map(({ centre }) => [centre.id, centre.name]) : [],
  )
  const said = new URL(request.url).searchParams.get('nytt')
  return {
    told: told.find((one) => one === said) ?? null,
    studied: studied.map((one) => {
      const { centreId, remind, findable } = one.tie
      const centre = centreId === null ? null : (centres.get(centreId) ?? '')
      return {
        ...cardOf(one, today, language),
        application: nextOf(one, today, language),
        where: centre === null ? text('courseTies.own.fromHome') : text('courseTies.own.from', { centre }),
        remind,
        inGroup: findable,
      }
    }),
    saved: saved.map((one) => cardOf(one, today, language)),
    watches: watches.map(({ id, query, name }) => ({ id, name, to: `${paths.courses()}?${query}` })),
    title: text('courseTies.own.title'),
  }
}

/** What is next for whoever studies it: the meeting, or, while one can still apply, the last day. */
function nextOf({ instance }: InstanceInFull, today: LocalDate, language: Language): string | null {
  const next = instance.meetings.flatMap(({ startsOn }) => (startsOn && startsOn >= today ? startsOn : []))
  const [day] = next.toSorted()
  if (day) return textIn(language)('courseTies.own.next', { day: fullDate(day, language) })
  const { state, sentence } = applicationText(instance, today, language)
  return state === 'open' || state === 'late' ? sentence : null
}

/** A course in a list of one's own. */
function cardOf({ course, instance, university }: InstanceInFull, today: LocalDate, language: Language) {
  const { state } = instance
  return {
    id: instance.id,
    title: fullTitle({ course, instance }, language),
    university: `${university.name}, ${termName(instance.term)}`,
    travel: travelText(instance, null, language),
    application: applicationText(instance, today, language).sentence as string | null,
    ended: state === 'cancelled' || state === 'gone' ? (state as 'cancelled' | 'gone') : null,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function CoursesScreen() {
  const { told, studied, saved, watches, title } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <Page
      menu={<OwnMenu here="courses" />}
      title={title}
      lead={text('courseTies.own.lead')}
      head={
        <p>
          <ButtonLink to={paths.courses()}>{text('courseTies.own.find')}</ButtonLink>
        </p>
      }
    >
      {told && (
        <Notice kind="success" focus>
          {text(`courseTies.own.told.${told}`)}
        </Notice>
      )}
      <Studied list={studied} />
      <Saved list={saved} />
      <Watches list={watches} />
      <p>
        <a href={paths.ownCourseData()} download className="inline-block py-2.5">
          {text('courseTies.own.file')}
        </a>
      </p>
    </Page>
  )
}
