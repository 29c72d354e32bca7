import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AffectedList } from '~/booking/affected-list'
import { listAffected } from '~/booking/affected-people.server'
import type { BookingId } from '~/booking/booking'
import type { CentreId } from '~/centres/centre'
import { configurationFor } from '~/centres/own.server'
import type { SpaceId } from '~/centres/space'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import { paths } from '~/paths'
import { DeskPage } from './frame'
import { settledIn } from './settle.server'
import { SettledNotice } from './settled'

/** Bookings that a change has to do with: to be moved or cancelled. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const { centre } = await configurationFor(who)
  const query = new URL(request.url).searchParams
  const bokningar = query.get('bokningar') ?? ''
  const utan = query.get('utan') ?? ''
  const ids = bokningar.split(',').filter(Boolean) as BookingId[]
  return {
    manages: who.role === 'manager',
    centre: { id: centre.id, name: centre.name, timeZone: centre.timeZone },
    people: await listAffected(
      who,
      ids,
      (utan || null) as SpaceId | null,
      context.now,
      textIn(languageOf(request)),
    ),
    back: paths.affected(centre.id, { bokningar, utan }),
    settled: settledIn(request),
    title: textIn(languageOf(request))('capacity.affects.listTitle'),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { manages, centre, people, back, settled, title } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <DeskPage manages={manages} centre={centre} title={title}>
      <SettledNotice {...settled} />
      {people.length === 0 ? (
        <p>{text('capacity.affects.listNone')}</p>
      ) : (
        <AffectedList centreId={centre.id} people={people} zone={centre.timeZone} reason="" back={back} />
      )}
    </DeskPage>
  )
}
