import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listMunicipalities } from '~/centres/list-municipalities.server'
import { rememberTown } from '~/centres/town'
import { examHow, examName, examWhen, universityName } from '~/exams/host-text'
import { AskerFields } from '~/exams/request-asker-fields'
import { examAsked } from '~/exams/request-exam.server'
import { askerFields, examQuery, readAsker, tellsOfExam, typedFields } from '~/exams/request-form'
import { hostsFor } from '~/exams/request-hosts.server'
import { KeptFields } from '~/exams/request-kept-fields'
import { elsewhereText } from '~/exams/request-reasons'
import { universityZone } from '~/exams/university-policy'
import { mayBeElsewhere } from '~/exams/university-rules'
import { duration } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { say, textIn } from '~/i18n/text'
import { visitor } from '~/identity/guard.server'
import { localDate } from '~/lib/time'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Facts } from '~/ui/facts'
import { Select } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { Page, Section } from '~/ui/page'
import { Hosts } from './exam-hosts-list'
import { homeOf, shownHost, shownRefusal } from './exam-hosts-shown'
import { townOf } from './town.server'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { now } = context
  const language = languageOf(request)
  const text = textIn(language)
  const said = new URL(request.url).searchParams
  const query = examQuery(said)
  if (!tellsOfExam(query)) throw redirect(paths.exams(), 303)
  const who = await visitor(request, context)
  const exam = await examAsked(query, who, localDate(now, universityZone), now)
  if (!exam) throw new Response(null, { status: 404 })
  if (!exam.ok) {
    const fel = exam.errors.brevlada ? 'brevlada' : 'ja'
    throw redirect(`${paths.exams({ ...query, plats: said.get('plats') ?? '', fel })}`, 303)
  }
  const { sitting } = exam
  const municipalities = await listMunicipalities()
  const { asker, errors } = readAsker(query)
  const town =
    municipalities.find(({ code }) => code === (who?.municipalityCode ?? asker.municipality)) ??
    (await townOf(request, context, municipalities))
  const elsewhere = mayBeElsewhere(sitting, sitting.policy?.rules ?? null)
  const known = { ...asker, municipality: asker.municipality ?? town?.code ?? null }
  const hosts = elsewhere.ok ? await hostsFor(sitting, known, who, town, now) : []
  const along = { ...query, kommun: known.municipality ?? '' }
  const chosen = said.get('plats')
  const can = hosts
    .filter(({ host }) => host.answer.ok)
    .map((one) => shownHost(one, sitting, along, language))
  const chosenTown = municipalities.find(({ code }) => code === asker.municipality)
  return data(
    {
      here: new URL(request.url).pathname + new URL(request.url).search,
      language,
      query,
      town: town && { code: town.code, name: town.name },
      home: homeOf(who, town?.name ?? ''),
      municipalities: municipalities.map(({ code, name }) => ({ code, name })),
      errors: Object.fromEntries(Object.entries(errors).map(([field, key]) => [field, say(text, key)])),
      isTyped: query.sittning === '',
      isDigital: sitting.format === 'digital',
      exam: {
        name: examName(sitting),
        university: universityName(sitting),
        when: examWhen(sitting, language),
        length: duration(sitting.minutes),
        how: examHow(sitting, language),
        aids: sitting.aids,
      },
      needs: elsewhere.ok ? text(`seats.exam.needs.${elsewhere.needs ?? 'unknown'}`) : null,
      impossible: elsewhere.ok ? null : elsewhereText(elsewhere, language),
      can: [...can.filter(({ id }) => id === chosen), ...can.filter(({ id }) => id !== chosen)],
      cannot: hosts.flatMap((one) => shownRefusal(one, along, language)),
    },
    chosenTown && { headers: { 'set-cookie': rememberTown(chosenTown.code, context.secure) } },
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const text = textIn(data?.language ?? 'sv')
  return [
    { title: `${text('seats.hosts.title')} – ${text('ui.product')}` },
    { name: 'robots', content: 'noindex' },
  ]
}

export default function Screen() {
  const { exam, query, isTyped, needs, impossible, errors, can, cannot, town } =
    useLoaderData<typeof loader>()
  const text = useText()
  const faults = askerFields.flatMap((field) => (errors[field] ? [{ field, sentence: errors[field] }] : []))
  const typed = Object.fromEntries([...typedFields, ...askerFields].map((name) => [name, query[name]]))
  return (
    <Page
      title={text('seats.hosts.title')}
      lead={`${exam.name}, ${exam.when}`}
      crumbs={[{ to: paths.exams(), label: text('seats.title') }]}
    >
      <ErrorSummary errors={faults} />
      {impossible && (
        <Notice kind="danger" title={text('seats.request.cannot')}>
          {impossible}
        </Notice>
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:gap-12">
        {!impossible && (
          <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-8">
            <HomeTown />
            <Who />
            <Hosts can={can} cannot={cannot} town={town} />
          </div>
        )}
        <Section id="tentan" title={text('seats.exam.title')}>
          <Facts
            items={[
              { term: text('seats.exam.course'), value: exam.name },
              { term: text('seats.exam.university'), value: exam.university },
              { term: text('seats.exam.when'), value: exam.when },
              { term: text('seats.exam.length'), value: exam.length },
              { term: text('seats.exam.how'), value: exam.how },
              ...(exam.aids ? [{ term: text('seats.exam.aids'), value: exam.aids }] : []),
            ]}
          />
          {needs && <p>{needs}</p>}
          <p>
            <a href={isTyped ? `${paths.exams(typed)}#egen` : paths.exams()} className="inline-block py-2.5">
              {text(isTyped ? 'seats.own.change' : 'seats.own.another')}
            </a>
          </p>
        </Section>
      </div>
    </Page>
  )
}

/** Where somebody's account does not say where they live: asked once, and kept. */
function HomeTown() {
  const { home, here, municipalities, query } = useLoaderData<typeof loader>()
  const text = useText()
  if (home.is !== 'asked' || !home.signedIn) return null
  return (
    <form method="post" action={paths.accountMunicipality()} className="grid gap-4 rounded-md bg-surface p-4">
      <input type="hidden" name="till" value={here} />
      <p>{text('seats.who.noTown')}</p>
      <Select
        name="kommun"
        label={text('seats.who.town')}
        hint={text('seats.who.townHint')}
        options={municipalities.map(({ code, name }) => ({ value: code, label: name }))}
        empty={text('seats.who.townEmpty')}
        value={query.kommun}
      />
      <div>
        <Button>{text('seats.who.addTown')}</Button>
      </div>
    </form>
  )
}

/** Who asks: in the way of nobody who need not say more. */
function Who() {
  const { query, errors, home, town, isDigital, municipalities } = useLoaderData<typeof loader>()
  const text = useText()
  const asksTown = !town && !(home.is === 'asked' && home.signedIn)
  const kept = Object.fromEntries(
    Object.entries(query).filter(([name]) => !askerFields.some((one) => one === name)),
  )
  return (
    <form
      method="get"
      action={paths.examHosts({})}
      noValidate
      aria-label={text('seats.who.title')}
      className="grid gap-4 rounded-md bg-surface p-4"
    >
      <KeptFields values={kept} />
      <AskerFields
        typed={{ values: { ...query, kommun: query.kommun || (town?.code ?? '') }, errors }}
        home={home}
        isDigital={isDigital}
        municipalities={municipalities}
      />
      <div>
        {/* Where they live is the one question whose answer everything waits for. */}
        <Button kind={asksTown ? 'primary' : 'quiet'}>
          {text(asksTown ? 'seats.who.nearest' : 'seats.who.update')}
        </Button>
      </div>
    </form>
  )
}
