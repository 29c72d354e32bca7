import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listMunicipalities } from '~/centres/list-municipalities.server'
import { shownNeeds } from '~/courses/demand-need-list.server'
import { openDemand } from '~/courses/demand-open.server'
import { Need } from '~/courses/demand-page'
import { needOf } from '~/courses/demand-page.server'
import { lineText, termText } from '~/courses/demand-text'
import { courseProfessions } from '~/courses/search-place.server'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { Select } from '~/ui/field'
import { Page, Section } from '~/ui/page'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const language = languageOf(request)
  const text = textIn(language)
  const municipalities = await listMunicipalities()
  const asked = new URL(request.url).searchParams.get('kommun')
  const chosen = municipalities.find(({ code }) => code === asked)
  const names = new Map(municipalities.map(({ code, name }) => [code, name]))
  const professions = await courseProfessions()
  const codes = chosen && [chosen.code]
  const lines = await openDemand(context.now, codes)
  const needs = await shownNeeds(context.now, codes)
  return {
    language,
    municipality: chosen?.code ?? '',
    municipalities: municipalities.map(({ code, name }) => ({ value: code, label: name })),
    lines: lines.map((line) => ({
      key: line.key,
      what: lineText(line, professions, text),
      term: termText(line.term, text),
      where: line.cells
        .map(({ municipalityCode, people }) =>
          text('demand.cell', { place: names.get(municipalityCode) ?? municipalityCode, people }),
        )
        .join(', '),
    })),
    needs: needs.map((need) => needOf(need, names, professions, text)),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const text = textIn(data?.language ?? 'sv')
  return [
    { title: `${text('demand.public.title')} – ${text('ui.product')}` },
    { name: 'description', content: text('demand.public.meta') },
  ]
}

export default function Screen() {
  const { municipality, municipalities, lines, needs } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <Page title={text('demand.public.title')} lead={text('demand.public.lead')} width="text">
      <div className="flex flex-wrap gap-3">
        <ButtonLink to={paths.ownWishes()}>{text('demand.public.say')}</ButtonLink>
        <ButtonLink to={paths.registerNeed()} kind="quiet">
          {text('demand.public.employerLink')}
        </ButtonLink>
      </div>
      <form
        method="get"
        action={paths.publicDemand()}
        className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-end"
      >
        <Select
          name="kommun"
          label={text('demand.public.municipality')}
          options={municipalities}
          value={municipality}
          empty={text('demand.public.all')}
        />
        <div>
          <Button kind="quiet">{text('demand.public.show')}</Button>
        </div>
      </form>
      <Section id="behov" title={text('demand.public.needs')}>
        {needs.length === 0 && <p>{text('demand.public.noNeeds')}</p>}
        <ul className={needs.length > 0 ? 'border-t-2 border-ink' : ''}>
          {needs.map((need) => (
            <li key={need.id} className="grid gap-2 border-b border-rule py-3 [overflow-wrap:anywhere]">
              <Need {...need} />
            </li>
          ))}
        </ul>
      </Section>
      <Section id="onskas" title={text('demand.public.wanted')}>
        {lines.length === 0 && <p>{text('demand.public.noneWanted')}</p>}
        <ul className={lines.length > 0 ? 'border-t-2 border-ink' : ''}>
          {lines.map(({ key, what, term, where }) => (
            <li key={key} className="grid gap-1 border-b border-rule py-3 [overflow-wrap:anywhere]">
              <p className="font-bold">
                {what}, {term}
              </p>
              <p>{where}</p>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  )
}
