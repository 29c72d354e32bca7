import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { type FirstFree, freeToday } from '~/availability/list.server'
import { SearchForm } from '~/availability/search-form'
import { anything } from '~/availability/search-query'
import { listMunicipalities } from '~/centres/list-municipalities.server'
import { isBookedByPlace } from '~/centres/space'
import { isTownCode, rememberTown } from '~/centres/town'
import { timeOfDay } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useLanguage, useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { addDays, homeZone, localDate } from '~/lib/time'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { Select } from '~/ui/field'
import { townOf } from './town.server'

const rows = 6

export async function loader({ request, context }: LoaderFunctionArgs) {
  const chosen = new URL(request.url).searchParams.get('hem')
  const municipalities = await listMunicipalities()
  if (isTownCode(chosen) && municipalities.some(({ code }) => code === chosen)) {
    return redirect(paths.home(), { headers: { 'set-cookie': rememberTown(chosen, context.secure) } })
  }
  const town = await townOf(request, context, municipalities)
  const free = town ? await freeToday(town.code, context.now) : []
  return {
    language: languageOf(request),
    municipalities: municipalities.map(({ code, name }) => ({ code, name })),
    town: town && { code: town.code, name: town.name },
    today: localDate(context.now, homeZone),
    free: free.slice(0, rows),
    more: free.length > rows,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const text = textIn(data?.language ?? 'sv')
  return [
    { title: `${text('visitor.home.title')} – ${text('ui.product')}` },
    { name: 'description', content: text('visitor.home.meta') },
  ]
}

export default function Screen() {
  const { municipalities, town, today } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <>
      <div className="relative overflow-hidden bg-surface">
        <Horizon />
        <div className="relative mx-auto grid max-w-page gap-3 px-4 pt-6 pb-8 sm:px-6 sm:pt-14 sm:pb-14">
          <h1 className="text-3xl sm:text-4xl">{text('visitor.home.title')}</h1>
          <p className="max-w-text text-lg text-muted">{text('visitor.home.lead')}</p>
          <div className="mt-2 sm:mt-4">
            <SearchForm
              municipalities={municipalities}
              today={today}
              search={anything(town?.code ?? null, today)}
            />
          </div>
        </div>
      </div>
      <div className="mx-auto max-w-page px-4 py-8 sm:px-6 sm:py-12">
        <Today />
        <section aria-labelledby="utbildningar" className="mt-10 grid max-w-text gap-3">
          <h2 id="utbildningar">{text('courses.homeTitle')}</h2>
          <p>{text('courses.homeLead')}</p>
          <div>
            <ButtonLink to={paths.courses()} kind="quiet">
              {text('courses.homeLink')}
            </ButtonLink>
          </div>
        </section>
        <section aria-labelledby="tentor" className="mt-10 grid max-w-text gap-3">
          <h2 id="tentor">{text('seats.title')}</h2>
          <p>{text('seats.linkHint')}</p>
          <div>
            <ButtonLink to={paths.exams()} kind="quiet">
              {text('seats.find.title')}
            </ButtonLink>
          </div>
        </section>
      </div>
    </>
  )
}

/** Low fells and a sun that hardly sets, behind the question; nothing to be read. */
function Horizon() {
  return (
    <svg
      viewBox="0 0 1200 300"
      preserveAspectRatio="xMaxYMax slice"
      className="absolute inset-0 hidden size-full sm:block"
      aria-hidden="true"
    >
      <circle cx="880" cy="92" r="40" className="fill-accent" />
      <path
        d="M440 300c120-20 190-170 300-186 60-8 90 34 150 26 80-10 110-62 180-58 60 4 90 50 130 58v160z"
        className="fill-ridge-far"
      />
      <path
        d="M120 300c180-10 250-84 390-88 120-4 170 40 280 26 130-16 210-92 300-90 50 2 80 20 110 30v122z"
        className="fill-ridge-near"
      />
    </svg>
  )
}

function Today() {
  const { town, free, more, today } = useLoaderData<typeof loader>()
  const text = useText()
  if (!town) {
    return (
      <section aria-labelledby="i-dag" className="grid gap-4">
        <h2 id="i-dag">{text('visitor.home.noTown')}</h2>
        <p className="max-w-text">{text('visitor.home.noTownHint')}</p>
        <ChooseTown />
        <p>
          <a href={paths.centres()}>{text('visitor.home.noTownWay')}</a>
        </p>
      </section>
    )
  }
  return (
    <section aria-labelledby="i-dag" className="grid gap-4">
      <h2 id="i-dag">{text('visitor.home.today', { town: town.name })}</h2>
      {free.length > 0 ? (
        <ul className="border-t-2 border-ink lg:grid lg:grid-cols-2 lg:gap-x-12">
          {free.map((one) => (
            <FreeLine key={one.space.id} {...one} />
          ))}
        </ul>
      ) : (
        <p className="max-w-text">{text('visitor.home.nothingToday', { town: town.name })}</p>
      )}
      <div className="flex flex-wrap items-start gap-3">
        {free.length === 0 && (
          <ButtonLink to={paths.search({ ort: town.code, dag: addDays(today, 1) })} kind="quiet">
            {text('visitor.home.nothingTodayWay')}
          </ButtonLink>
        )}
        {free.length === 0 && (
          <ButtonLink to={paths.search({ ort: town.code, dag: today })} kind="quiet">
            {text('visitor.home.nearbyToday')}
          </ButtonLink>
        )}
        {more && (
          <ButtonLink to={paths.search({ ort: town.code, dag: today })} kind="quiet">
            {text('visitor.home.allToday')}
          </ButtonLink>
        )}
        <details>
          <summary className="py-2.5 font-semibold text-primary">{text('visitor.home.otherTown')}</summary>
          <ChooseTown />
        </details>
      </div>
    </section>
  )
}

function FreeLine({ space, centre, first, free }: Pick<FirstFree, 'space' | 'centre' | 'first' | 'free'>) {
  const text = useText()
  const language = useLanguage()
  return (
    <li className="relative grid grid-cols-[5.5rem_minmax(0,1fr)] items-center gap-4 border-b border-rule py-3 hover:bg-surface">
      <p>
        <span className="block text-sm leading-4 text-muted">{text('visitor.home.fromTime')}</span>
        <time className="text-2xl font-bold">{timeOfDay(first, centre.timeZone, language)}</time>
      </p>
      <div>
        <a
          href={paths.space(space.id)}
          className="text-lg leading-snug font-semibold after:absolute after:inset-0"
        >
          {space.name}
        </a>
        <p className="text-muted">
          <span className="block">{centre.name}</span>
          {text(`centres.kinds.${space.kind}`)},{' '}
          {isBookedByPlace(space)
            ? text('centres.placesFree', { count: free })
            : text('centres.seats', { count: space.seats })}
        </p>
      </div>
    </li>
  )
}

function ChooseTown() {
  const { municipalities, town } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <form method="get" action={paths.home()} className="flex max-w-text flex-wrap items-end gap-3">
      <div className="min-w-52 flex-1">
        <Select
          label={text('visitor.home.town')}
          name="hem"
          required
          empty={text('visitor.home.chooseTown')}
          value={town?.code ?? ''}
          options={municipalities.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </div>
      <Button kind="quiet">{text('visitor.home.showToday')}</Button>
    </form>
  )
}
