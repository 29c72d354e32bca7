import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listMunicipalities } from '~/centres/list-municipalities.server'
import { titleIn } from '~/courses/course'
import { WishHere } from '~/courses/demand-link'
import { languageText } from '~/courses/search-facet-text'
import { findInstance, kmFrom } from '~/courses/search-place.server'
import { applicationText, creditsText, titleText, travelText } from '~/courses/search-text'
import { termName } from '~/courses/term'
import { datesText, fullDate } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { localDate } from '~/lib/time'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/button'
import { Facts } from '~/ui/facts'
import { Notice } from '~/ui/notice'
import { Page, Section } from '~/ui/page'
import { townOf } from './town.server'

const zone = 'Europe/Stockholm'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const found = await findInstance(params.instance ?? '')
  if (!found) throw new Response(null, { status: 404 })
  const language = languageOf(request)
  const text = textIn(language)
  const { course, instance, university } = found
  const kmTo = await kmFrom(await townOf(request, context, await listMunicipalities()))
  const { startsOn, endsOn, pace } = instance
  const dates =
    startsOn && endsOn ? datesText(startsOn, endsOn, language) : startsOn ? fullDate(startsOn, language) : ''
  const rows: [string, string][] = [
    [text('courses.one.term'), termName(instance.term)],
    [text('courses.one.dates'), dates],
    [text('courses.one.pace'), pace === null ? '' : text('courses.values.pace', { percent: pace })],
    [text('courses.one.credits'), creditsText(course, language)],
    [text('courses.one.level'), text(`courses.values.levels.${course.level}`)],
    [text('courses.one.travel'), travelText(instance, kmTo, language)],
    [
      text('courses.one.application'),
      applicationText(instance, localDate(context.now, zone), language).sentence,
    ],
    [text('courses.one.code'), instance.applicationCode],
    [text('courses.one.courseCode'), course.code],
    [text('courses.one.language'), instance.languages.map((one) => languageText(one, language)).join(', ')],
    [
      text('courses.one.eligibility'),
      language === 'en' ? course.eligibilityEn || course.eligibilitySv : course.eligibilitySv,
    ],
  ]
  return {
    language,
    title: titleText(titleIn(language, course), instance.towns),
    university: university.name,
    id: instance.id,
    state: instance.state,
    url: instance.applicationUrl || course.url,
    facts: rows.filter(([, value]) => value !== '').map(([term, value]) => ({ term, value })),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: `${data.title} – ${textIn(data.language)('ui.product')}` }] : []

export default function Screen() {
  const { id, title, university, state, url, facts } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <Page
      title={<span className="hyphens-auto [overflow-wrap:anywhere]">{title}</span>}
      lead={university}
      width="text"
      crumbs={[{ to: paths.courses(), label: text('courses.title') }]}
    >
      {(state === 'cancelled' || state === 'gone') && (
        <Notice kind="info" title={text(`courses.one.${state}`)} />
      )}
      <Section id="fakta" title={text('courses.one.how')}>
        <Facts items={facts} />
      </Section>
      {url && (
        <div>
          <ButtonLink to={url}>{text('courses.one.apply')}</ButtonLink>
        </div>
      )}
      <WishHere instanceId={id} />
    </Page>
  )
}
