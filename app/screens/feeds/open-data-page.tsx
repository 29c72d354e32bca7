import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { openFigures } from '~/courses/open-catalogue.server'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { homeZone, localDate } from '~/lib/time'
import { paths } from '~/paths'
import { Lines } from '~/ui/lines'
import { Page, Section } from '~/ui/page'
import { courseColumns } from './open/course-record'
import { licences } from './open/licences'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { count } = await openFigures(localDate(context.now, homeZone))
  return { language: languageOf(request), count }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const text = textIn(data?.language ?? 'sv')
  return [
    { title: `${text('openData.title')} – ${text('ui.product')}` },
    { name: 'description', content: text('openData.meta') },
    { tagName: 'link', rel: 'alternate', type: 'text/turtle', href: paths.dcatTurtle() },
    { tagName: 'link', rel: 'alternate', type: 'application/rdf+xml', href: paths.dcatRdfXml() },
  ]
}

/** What anybody may fetch, and what they may do with it. */
export default function Screen() {
  const { count } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <Page title={text('openData.title')} lead={text('openData.lead')}>
      <Section id="hamta" title={text('openData.files')}>
        <p className="max-w-text">
          {count === 0 ? text('openData.filesNone') : text('openData.filesLead', { count })}
        </p>
        <Files />
        <p className="max-w-text">{text('openData.sample')}</p>
      </Section>
      <Section id="licens" title={text('openData.licence')}>
        <p className="max-w-text">
          {text('openData.licenceText')} <a href={licences.free}>{text('openData.licenceLink')}</a>
        </p>
        <p className="max-w-text">
          {text('openData.licenceCentres')} <a href={licences.named}>{text('openData.namedLink')}</a>
        </p>
      </Section>
      <Section id="innehall-i-filerna" title={text('openData.what')}>
        <Lines
          lines={[
            text('openData.whatLines.published'),
            text('openData.whatLines.travel'),
            text('openData.whatLines.people'),
            text('openData.whatLines.empty'),
          ]}
        />
      </Section>
      <Section id="hur-ofta" title={text('openData.often')}>
        <p className="max-w-text">{text('openData.oftenText')}</p>
      </Section>
      <More />
      <Columns />
    </Page>
  )
}

function Files() {
  const text = useText()
  const files = [
    { to: paths.openCoursesCsv(), name: text('openData.ways.csv'), about: text('openData.csv') },
    { to: paths.openCoursesJson(), name: text('openData.ways.json'), about: text('openData.json') },
    { to: paths.openCoursesEmil(), name: text('openData.ways.emil'), about: text('openData.emil') },
  ]
  return (
    <Terms>
      {files.map(({ to, name, about }) => (
        <Term key={to} name={<a href={to}>{name}</a>}>
          {about} <code className="block text-sm wrap-anywhere text-muted">{to}</code>
        </Term>
      ))}
    </Terms>
  )
}

function More() {
  const text = useText()
  return (
    <Section id="fler-satt" title={text('openData.more')}>
      <p className="max-w-text">
        {text('openData.apiText')} <a href={paths.api()}>{text('openData.apiLink')}</a>
      </p>
      <p className="max-w-text">
        {text('openData.harvest')} <a href={paths.dcatTurtle()}>{text('openData.turtle')}</a>,{' '}
        <a href={paths.dcatRdfXml()}>{text('openData.rdfXml')}</a>.
      </p>
      <p className="max-w-text">{text('openData.siteMap')}</p>
    </Section>
  )
}

function Columns() {
  const text = useText()
  return (
    <Section id="kolumner" title={text('openData.fields')}>
      <p className="max-w-text">{text('openData.fieldsLead')}</p>
      <Terms>
        {courseColumns.map((column) => (
          <Term key={column} name={<code className="text-sm wrap-anywhere">{column}</code>}>
            {text(`openData.columns.${column}`)}
          </Term>
        ))}
      </Terms>
    </Section>
  )
}

/** Names with what they stand for. */
const Terms = ({ children }: { children: ReactNode }) => (
  <dl className="max-w-4xl border-y-2 border-ink">{children}</dl>
)

const Term = ({ name, children }: { name: ReactNode; children: ReactNode }) => (
  <div className="gap-4 border-t border-rule py-3 first:border-t-0 sm:grid sm:grid-cols-[11rem_minmax(0,1fr)]">
    <dt className="font-semibold">{name}</dt>
    <dd className="max-w-text">{children}</dd>
  </div>
)
