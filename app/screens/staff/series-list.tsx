import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listSeries } from '~/booking/list-series.server'
import { PatternInWords } from '~/booking/pattern-in-words'
import { whoseText } from '~/booking/series-whose'
import type { CentreId } from '~/centres/centre'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/button'
import { DeskPage } from './frame'

/** The series of a centre. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const listed = await listSeries(who)
  if (!listed) throw new Response(null, { status: 404 })
  return {
    manages: who.role === 'manager',
    ...listed,
    title: `${textIn(languageOf(request))('series.title')}, ${listed.centre.name}`,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { manages, centre, series } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <DeskPage
      centre={centre}
      manages={manages}
      title={text('series.title')}
      lead={series.length === 0 && text('series.none')}
      head={
        <p>
          <ButtonLink to={paths.newSeries(centre.id)}>{text('series.make')}</ButtonLink>
        </p>
      }
    >
      <ul className="grid gap-4">
        {series.map((one) => (
          <li key={one.id} className="border-t border-rule pt-3">
            <h2 className="text-lg">
              <a href={paths.series(centre.id, one.id)}>{one.title}</a>
              {one.endedAt !== null && (
                <span className="font-normal text-muted"> ({text('series.ended')})</span>
              )}
            </h2>
            <p>
              {whoseText(one, one.owner, text)}, {one.spaceName}
            </p>
            <p className="text-muted">
              <PatternInWords pattern={one.pattern} />
            </p>
          </li>
        ))}
      </ul>
    </DeskPage>
  )
}
