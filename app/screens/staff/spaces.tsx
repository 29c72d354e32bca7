import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { CentreId } from '~/centres/centre'
import { configurationFor, retiredFor } from '~/centres/own.server'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import { DeskPage } from './frame'

/** The spaces of a centre, in use and out of it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const { centre, spaces } = await configurationFor(who)
  const told = new URL(request.url).searchParams.get('nytt')
  return {
    centre: { id: centre.id, name: centre.name },
    spaces,
    retired: await retiredFor(who),
    isManager: who.role === 'manager',
    told: (['sparat', 'bort', 'ater'] as const).find((one) => one === told) ?? null,
    title: `${textIn(languageOf(request))('capacity.spaces.title')}, ${centre.name}`,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { centre, spaces, retired, isManager, told } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <DeskPage
      manages={isManager}
      centre={centre}
      title={text('capacity.spaces.title')}
      lead={text('capacity.spaces.lead')}
      head={
        isManager && (
          <div>
            <ButtonLink to={paths.editSpace(centre.id, 'ny')}>{text('capacity.spaces.new')}</ButtonLink>
          </div>
        )
      }
    >
      {told && (
        <Notice kind="success" focus>
          {text(`capacity.spaces.told.${told}`)}
        </Notice>
      )}
      {spaces.length === 0 && <p>{text('capacity.spaces.none')}</p>}
      <ul className="border-t-2 border-ink">
        {spaces.map((space) => (
          <Line key={space.id} space={space} />
        ))}
      </ul>
      {retired.length > 0 && (
        <Section id="ur-bruk" title={text('capacity.spaces.retired')}>
          <ul className="grid gap-3">
            {retired.map(({ id, name }) => (
              <li key={id} className="flex flex-wrap items-center gap-4">
                {name}
                {isManager && (
                  <form method="post" action={paths.retireSpace(centre.id, id)}>
                    <input type="hidden" name="ater" value="ja" />
                    <button
                      type="submit"
                      className="button button-quiet"
                      aria-label={`${text('capacity.spaces.restore')}: ${name}`}
                    >
                      {text('capacity.spaces.restore')}
                    </button>
                  </form>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </DeskPage>
  )
}

type Listed = ReturnType<typeof useLoaderData<typeof loader>>['spaces'][number]

function Line({ space }: { space: Listed }) {
  const { centre, spaces, isManager } = useLoaderData<typeof loader>()
  const text = useText()
  const { id, name, kind, bookable, places, seats, parts } = space
  const names = parts.map((part) => spaces.find((one) => one.id === part)?.name ?? part).join(', ')
  const size =
    bookable === 'whole' ? text('centres.seats', { count: seats }) : text('centres.places', { count: places })
  const links = [
    { to: paths.editSpace(centre.id, id), label: text('capacity.spaces.edit') },
    { to: paths.rules(centre.id, { lokal: id }), label: text('capacity.spaces.rules') },
    ...(parts.length > 0 ? [] : [{ to: paths.plan(centre.id, id), label: text('capacity.spaces.plan') }]),
    { to: paths.retireSpace(centre.id, id), label: text('capacity.spaces.retire') },
  ]
  return (
    <li className="grid gap-x-6 border-b border-rule py-3 lg:grid-cols-[minmax(0,1fr)_auto] lg:items-center">
      <div>
        <h2 className="text-lg">{name}</h2>
        <p className="text-muted">
          {text(`centres.kinds.${kind}`)}, {size}. {text(`centres.bookable.${bookable}`)}.
        </p>
        {names && <p className="text-muted">{text('capacity.spaces.joined', { parts: names })}</p>}
      </div>
      {isManager && (
        <ul className="flex flex-wrap gap-x-5">
          {links.map(({ to, label }) => (
            <li key={to}>
              <a href={to} aria-label={`${label}: ${name}`} className="inline-block py-2.5">
                {label}
              </a>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
