import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { sessionDays } from '~/identity/session.server'
import { operator } from '~/lib/operator.server'
import { Lines } from '~/ui/lines'
import { Page, Section } from '~/ui/page'
import { OperatorLine } from './operator-line'

export function loader({ request }: LoaderFunctionArgs) {
  return { language: languageOf(request), operator: operator(), sessionDays }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const text = textIn(data?.language ?? 'sv')
  return [
    { title: `${text('about.site.title')} – ${text('ui.product')}` },
    { name: 'description', content: text('about.site.meta') },
  ]
}

/** Where the act's supervisor takes reports. */
const authority = 'https://www.digg.se/tdosanmalan'

/** Who runs the site, and the statement that the act on accessibility (2018:1937) asks for. */
export default function AboutScreen() {
  const { operator, sessionDays } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <Page width="text" title={text('about.site.title')} lead={text('about.site.lead')}>
      <Section id="vem" title={text('about.site.who')}>
        <OperatorLine operator={operator} />
      </Section>
      <Section id="tillganglighet" title={text('about.site.aim')}>
        <p>{text('about.site.law')}</p>
        <p>{text('about.site.level')}</p>
      </Section>
      <Section id="gjort" title={text('about.site.done')}>
        <Lines
          lines={[
            text('about.site.keyboard'),
            text('about.site.script'),
            text('about.site.narrow'),
            text('about.site.colour'),
            text('about.site.errors'),
            text('about.site.map'),
            text('about.site.time', { count: sessionDays }),
          ]}
        />
      </Section>
      <Section id="provat" title={text('about.site.tested')}>
        <p>{text('about.site.automatic')}</p>
        <p>{text('about.site.notTested')}</p>
        <p>{text('about.site.updated')}</p>
      </Section>
      <Section id="brister" title={text('about.site.report')}>
        <p>
          {operator.email
            ? text('about.site.reportTo', { email: operator.email })
            : text('about.site.reportCentre')}
        </p>
        <p>
          {text('about.site.authority')} <a href={authority}>{text('about.site.authorityLink')}</a>
        </p>
      </Section>
    </Page>
  )
}
