import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findStart, type Start } from '~/booking/start.server'
import { StartList } from '~/booking/start-list'
import type { CentreId } from '~/centres/centre'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { type Text, textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import { DeskPage } from './frame'

/** What a centre has of what it takes to be booked. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const start = await findStart(who)
  if (!start) throw new Response(null, { status: 404 })
  return {
    start,
    manages: who.role === 'manager',
    title: textIn(languageOf(request))('capacity.start.title'),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

/** What the list below comes to: nobody is told that all is done beside what is not. */
function leadText({ ready, rules, staff }: Start, text: Text) {
  if (!ready) return text('capacity.start.lead')
  return text(rules && staff > 1 ? 'capacity.start.ready' : 'capacity.start.bookable')
}

export default function Screen() {
  const { start, manages, title } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <DeskPage manages={manages} centre={start.centre} title={title} lead={leadText(start, text)} width="text">
      <StartList centreId={start.centre.id} start={start} manages={manages} />
    </DeskPage>
  )
}
