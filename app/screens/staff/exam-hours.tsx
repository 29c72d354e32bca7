import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { CentreId } from '~/centres/centre'
import { hoursOf } from '~/exams/invigilator-list.server'
import { dayAndSpan, decimal, monthName } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useLanguage, useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import { monthAfter } from '~/lib/month'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/button'
import { Section } from '~/ui/page'
import { DeskPage } from './frame'

/** Hours that invigilators worked in a month. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const text = textIn(languageOf(request))
  const worked = await hoursOf(who, new URL(request.url).searchParams.get('manad'), context.now, text)
  return {
    ...worked,
    manages: who.role === 'manager',
    previous: monthAfter(worked.month, -1),
    next: monthAfter(worked.month, 1),
    title: text('invigilators.worked', { month: monthName(worked.month, languageOf(request)) }),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { centre, manages, month, people, previous, next, title } = useLoaderData<typeof loader>()
  const [text, language] = [useText(), useLanguage()]
  return (
    <DeskPage
      centre={centre}
      manages={manages}
      title={title}
      above={[{ to: paths.invigilators(centre.id), label: text('invigilators.title') }]}
      head={
        <p className="flex flex-wrap items-center gap-x-6 gap-y-2 print:hidden">
          <a href={paths.invigilatorHours(centre.id, { manad: previous })} className="inline-block py-2.5">
            {text('invigilators.previous')}
          </a>
          <a href={paths.invigilatorHours(centre.id, { manad: next })} className="inline-block py-2.5">
            {text('invigilators.next')}
          </a>
          <ButtonLink kind="quiet" to={paths.invigilatorHoursFile(centre.id, { manad: month })}>
            {text('invigilators.csv')}
          </ButtonLink>
        </p>
      }
    >
      {people.length === 0 && <p>{text('invigilators.noHours')}</p>}
      {people.map(({ personId, name, hours, sessions }) => (
        <Section key={personId} title={`${name}: ${decimal(hours, language, 2)} h`}>
          <ul>
            {sessions.map((one) => (
              <li key={one.id}>
                {dayAndSpan(one, centre.timeZone, language)}, {one.spaceName}
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </DeskPage>
  )
}
