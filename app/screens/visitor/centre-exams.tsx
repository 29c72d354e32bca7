import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findCentre } from '~/centres/list.server'
import { listMunicipalities } from '~/centres/list-municipalities.server'
import { ExampleFields } from '~/exams/example-fields'
import { exampleFields, firstExample, readExample } from '~/exams/example-form'
import { examUniversities, policiesOf, tryOut } from '~/exams/list.server'
import { outcomeFacts } from '~/exams/outcome-facts-text'
import { type ExamRules, unsetRules } from '~/exams/policy'
import { policyOn } from '~/exams/policy-dates'
import { PolicyInWords } from '~/exams/policy-in-words'
import { fullDate, fullDay } from '~/i18n/format'
import { type Language, languageOf } from '~/i18n/language'
import { useLanguage, useText } from '~/i18n/speech'
import { say, textIn } from '~/i18n/text'
import { type LocalDate, localDate } from '~/lib/time'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Facts } from '~/ui/facts'
import { Notice } from '~/ui/notice'
import { Page, Section } from '~/ui/page'

export async function loader({ request, params, context: { now } }: LoaderFunctionArgs) {
  const found = await findCentre(params.centre ?? '')
  if (!found) throw new Response(null, { status: 404 })
  const { centre } = found.configuration
  const language = languageOf(request)
  const today = localDate(now, centre.timeZone)
  const [policies, universities, municipalities] = [
    await policiesOf(centre.id),
    await examUniversities(),
    await listMunicipalities(),
  ]
  const place = { today, zone: centre.timeZone }
  const { values, errors, facts } = await answered(
    request,
    policies,
    place,
    centre.municipality.code,
    language,
  )
  const policy = policyOn(policies, today)
  return {
    centre,
    language,
    policy: policy && { rules: policy.rules, source: policy.source },
    next: policies.find(({ validFrom }) => validFrom > today)?.validFrom ?? null,
    universities: universities.map(({ id, name }) => ({ id, name })),
    municipalities: municipalities.map(({ code, name }) => ({ code, name })),
    values,
    errors,
    facts,
  }
}

const none: Record<string, string> = {}

/** What somebody asked about their exam, and the answer by the rules of the exam's day. */
async function answered(
  request: Request,
  policies: Awaited<ReturnType<typeof policiesOf>>,
  place: { today: LocalDate; zone: string },
  municipality: string,
  language: Language,
) {
  const query = new URL(request.url).searchParams
  const first = firstExample(place.today, municipality)
  const said = exampleFields.map((name) => [name, query.get(name)?.slice(0, 100) ?? first[name]])
  const values: Record<string, string> = Object.fromEntries(said)
  const asked = query.has('dag')
  const read = readExample((name) => query.get(name), place.today, municipality)
  const text = textIn(language)
  if (asked && !read.ok) {
    const errors = Object.entries(read.errors).map(([field, key]) => [field, say(text, key)])
    return { values, errors: Object.fromEntries(errors) as Record<string, string>, facts: null }
  }
  if (!asked || !read.ok) return { values, errors: none, facts: null }
  const rules: ExamRules = policyOn(policies, read.example.date)?.rules ?? unsetRules
  const outcome = await tryOut(rules, read.example, place)
  return { values, errors: none, facts: outcomeFacts(read.example, outcome, language) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return []
  const text = textIn(data.language)
  const { name } = data.centre
  return [
    { title: `${text('exams.page.title', { centre: name })} – ${text('ui.product')}` },
    { name: 'description', content: text('exams.page.meta', { centre: name }) },
  ]
}

export default function Screen() {
  const { centre, policy, next, universities, municipalities } = useLoaderData<typeof loader>()
  const [text, language] = [useText(), useLanguage()]
  return (
    <Page
      title={text('exams.page.title', { centre: centre.name })}
      lead={text('exams.page.lead')}
      crumbs={[
        { to: paths.centres(), label: text('ui.header.centres') },
        { to: paths.centre(centre.id), label: centre.name },
      ]}
      width="text"
      head={
        <p>
          <ButtonLink to={paths.exams({ plats: centre.id })}>{text('seats.here')}</ButtonLink>
        </p>
      }
    >
      {policy?.source?.sample && <Notice kind="info">{text('seats.hosts.sample')}</Notice>}
      {policy?.source && !policy.source.sample && (
        <Notice kind="info">
          {text('exams.page.source', { day: fullDate(policy.source.collected, language) })}{' '}
          <a href={policy.source.address}>{hostOf(policy.source.address)}</a>
        </Notice>
      )}
      {policy ? <Calculator /> : <p>{text('exams.page.nothing')}</p>}
      {next && <p>{text('exams.page.next', { day: fullDay(next, language) })}</p>}
      {policy && (
        <PolicyInWords
          rules={policy.rules}
          nameOf={(code) => municipalities.find((one) => one.code === code)?.name ?? code}
          universityOf={(id) => universities.find((one) => one.id === id)?.name ?? id}
        />
      )}
      <Contact />
    </Page>
  )
}

const hostOf = (address: string) => new URL(address).host.replace(/^www\./, '')

/** The day of an exam in, until when to apply and the rest out. */
function Calculator() {
  const { values, errors, facts, universities, municipalities } = useLoaderData<typeof loader>()
  const text = useText()
  const faults = exampleFields.flatMap((field) => (errors[field] ? [{ field, sentence: errors[field] }] : []))
  return (
    <Section id="rakna" title={text('exams.page.calculator')}>
      <ErrorSummary errors={faults} />
      {facts && (
        <div role="status">
          <Facts items={facts} />
        </div>
      )}
      <form method="get" action="#rakna" noValidate className="grid gap-4 rounded-md bg-surface p-4">
        <ExampleFields
          typed={{ values, errors }}
          municipalities={municipalities}
          universities={universities}
        />
        <div>
          <button type="submit" className="button button-primary">
            {text('exams.page.count')}
          </button>
        </div>
      </form>
    </Section>
  )
}

/** Whom to ask, which is the answer to everything that is not set. */
function Contact() {
  const { centre, policy } = useLoaderData<typeof loader>()
  const text = useText()
  const mailbox = policy?.rules.mailbox ?? centre.email
  const phone = policy?.rules.phone ?? centre.phone
  const items = [
    { term: text('exams.fields.mailbox'), value: mailbox && <a href={`mailto:${mailbox}`}>{mailbox}</a> },
    {
      term: text('exams.fields.phone'),
      value: phone && <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>,
    },
    { term: text('exams.fields.postalAddress'), value: policy?.rules.postalAddress },
  ].filter(({ value }) => value)
  return (
    <Section id="fraga" title={text('exams.page.contact')}>
      {policy?.rules.note && <p className="whitespace-pre-line">{policy.rules.note}</p>}
      {items.length > 0 ? (
        <Facts items={items} />
      ) : (
        <p>
          <a href={`${paths.centre(centre.id)}#kontakt`}>
            {text('exams.page.toCentre', { centre: centre.name })}
          </a>
        </p>
      )}
    </Section>
  )
}
