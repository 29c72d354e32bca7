import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AffectedList } from '~/booking/affected-list'
import { findClosureWithPeople } from '~/booking/closures.server'
import type { CentreId } from '~/centres/centre'
import type { ClosureId } from '~/centres/closing'
import { closureTime } from '~/centres/closure-time-text'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import { localDate } from '~/lib/time'
import { paths } from '~/paths'
import { Section } from '~/ui/page'
import { DeskPage } from './frame'
import { settledIn } from './settle.server'
import { SettledNotice } from './settled'

/** A closure, and everybody whom it leaves without a room. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const found = await findClosureWithPeople(
    who,
    params.closure as ClosureId,
    context.now,
    textIn(languageOf(request)),
  )
  if (!found) throw new Response(null, { status: 404 })
  const { centre, closure, people, count } = found
  const language = languageOf(request)
  const text = textIn(language)
  const { space, places } = closure
  const room =
    places && space ? text('capacity.closures.places', { space, numbers: places.join(', ') }) : space
  const what = room ?? text('capacity.closures.centre')
  const when = closureTime(closure, centre.timeZone, language, localDate(context.now, centre.timeZone))
  return {
    manages: who.role === 'manager',
    centre: { id: centre.id, name: centre.name, timeZone: centre.timeZone },
    closure: { id: closure.id, reason: closure.reason },
    people,
    count,
    settled: settledIn(request),
    mayOpen: closure.end > context.now,
    what: text('capacity.closure.of', { what }),
    lead: `${when.charAt(0).toUpperCase()}${when.slice(1)}. ${closure.reason}.`,
    title: text('capacity.closure.of', { what: `${what}, ${when}` }),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { manages, centre, closure, people, count, settled, mayOpen, what, lead } =
    useLoaderData<typeof loader>()
  const text = useText()
  const done = settled.moved + settled.cancelled > 0
  return (
    <DeskPage
      manages={manages}
      centre={centre}
      title={what}
      lead={lead}
      head={<p className="font-semibold">{text('capacity.closure.closedNow')}</p>}
      above={[{ to: paths.closures(centre.id), label: text('capacity.closures.title') }]}
    >
      <SettledNotice {...settled} />
      <Section
        id="berorda"
        title={count > 0 ? `${text('capacity.closure.inside')} (${count})` : text('capacity.closure.inside')}
      >
        {people.length === 0 ? (
          <p>{text(done ? 'capacity.closure.handled' : 'capacity.closure.nobody')}</p>
        ) : (
          <>
            {count > people.length && (
              <p>{text('capacity.closure.more', { shown: String(people.length), count })}</p>
            )}
            <AffectedList
              centreId={centre.id}
              people={people}
              zone={centre.timeZone}
              reason={closure.reason}
              back={paths.closure(centre.id, closure.id)}
            />
          </>
        )}
      </Section>
      {mayOpen && (
        <form
          method="post"
          action={paths.openAgain(centre.id, closure.id)}
          className="grid justify-items-start gap-2 border-t border-rule pt-6"
        >
          <p className="text-sm text-muted">{text('capacity.closure.openHint')}</p>
          <button type="submit" className="button button-quiet">
            {text('capacity.closure.open')}
          </button>
        </form>
      )}
    </DeskPage>
  )
}
