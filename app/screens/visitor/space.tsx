import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { weekOf } from '~/availability/list.server'
import { packed, weekRows } from '~/availability/week'
import { WeekLeaf } from '~/availability/week-leaf'
import { RulesInWords } from '~/booking/rules-in-words'
import { FloorPlan } from '~/centres/floor-plan'
import { isBookedByPlace, type SpaceId } from '~/centres/space'
import { SpacePicture } from '~/centres/space-picture'
import { dayAndSpan } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useLanguage, useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { isDate, isoInstant } from '~/lib/time'
import { paths } from '~/paths'
import { Mark, Words } from '~/ui/card'
import { Notice } from '~/ui/notice'
import { Page, Section } from '~/ui/page'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const day = new URL(request.url).searchParams.get('dag') ?? ''
  const week = await weekOf(params.space as SpaceId, isDate(day) ? day : null, context.now)
  if (!week) throw new Response(null, { status: 404 })
  const { space, centre, days, date, today, closures } = week
  const text = textIn(languageOf(request))
  return {
    date,
    today,
    closures,
    space,
    centre: { id: centre.id, name: centre.name, town: centre.town, timeZone: centre.timeZone },
    dates: days.map(({ date }) => date),
    rows: packed(weekRows(days, centre.timeZone)),
    title: text('booking.space.meta', { space: space.name, centre: centre.name }),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function SpaceScreen() {
  const { space, centre, dates, rows, date, today, closures } = useLoaderData<typeof loader>()
  const text = useText()
  const language = useLanguage()
  return (
    <Page
      title={space.name}
      lead={`${centre.name}, ${centre.town}`}
      crumbs={[
        { to: paths.centres(), label: text('ui.header.centres') },
        { to: paths.centre(centre.id), label: centre.name },
      ]}
      head={<About space={space} />}
    >
      <Section id="vecka" title={text('booking.week.title')}>
        {closures.map((closure) => (
          <Notice key={closure.start} kind="info">
            {text('booking.week.closure', {
              when: dayAndSpan(closure, centre.timeZone, language),
              reason: closure.reason,
            })}
          </Notice>
        ))}
        <WeekLeaf
          space={space}
          date={date}
          today={today}
          dates={dates}
          rows={rows}
          leafTo={(dag) => paths.space(space.id, { dag })}
          startTo={(at) => paths.reserve(space.id, { start: isoInstant(at) })}
        />
        <p>
          {text('waits.fullHint')} <a href={paths.queue(space.id, { dag: date })}>{text('waits.link')}</a>
        </p>
        <p className="text-sm text-muted">{text('booking.week.zone', { town: centre.town })}</p>
      </Section>
      {space.picture && (
        <Section id="bild" title={text('capacity.picture.show')}>
          <SpacePicture spaceId={space.id} picture={space.picture} className="h-auto w-full max-w-2xl" />
        </Section>
      )}
      {space.plan.length > 0 && (
        <Section id="plan" title={text('capacity.plan.show')}>
          <FloorPlan plan={space.plan} title={text('capacity.plan.picture', { space: space.name })} />
        </Section>
      )}
      <Section id="regler" title={text('booking.rules.title')}>
        <RulesInWords space={space} />
      </Section>
    </Page>
  )
}

function About({ space }: Pick<ReturnType<typeof useLoaderData<typeof loader>>, 'space'>) {
  const text = useText()
  const size = isBookedByPlace(space)
    ? text('centres.places', { count: space.places })
    : text('centres.seats', { count: space.seats })
  return (
    <div className="grid gap-2">
      <p>
        {text(`centres.kinds.${space.kind}`)}, {size}. {text(`centres.bookable.${space.bookable}`)}.{' '}
        {space.sample && <Mark>{text('centres.sample')}</Mark>}
      </p>
      <Words
        label={text('centres.has')}
        words={space.features.map((feature) => text(`centres.features.${feature}`))}
      />
    </div>
  )
}
