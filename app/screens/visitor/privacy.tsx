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
    { title: `${text('about.privacy.title')} – ${text('ui.product')}` },
    { name: 'description', content: text('about.privacy.meta') },
  ]
}

/** Who supervises data protection in Sweden. */
const authority = 'https://www.imy.se/'

/** What is kept about people, why, for how long, and their rights (GDPR, articles 13 and 15–21). */
export default function PrivacyScreen() {
  const { operator, sessionDays } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <Page width="text" title={text('about.privacy.title')} lead={text('about.privacy.lead')}>
      <Section id="ansvar" title={text('about.privacy.who')}>
        {operator.name && <p>{text('about.privacy.controller', { name: operator.name })}</p>}
        <OperatorLine operator={operator} />
      </Section>
      <Section id="sparas" title={text('about.privacy.what')}>
        <Lines
          lines={[
            text('about.privacy.account'),
            text('about.privacy.bookings'),
            text('about.privacy.centre'),
            text('about.privacy.exams'),
            text('about.privacy.examSupport'),
            text('about.privacy.courses'),
            text('about.privacy.letters'),
            text('about.privacy.sessions'),
            text('about.privacy.invitations'),
            text('about.privacy.limits'),
            text('about.privacy.cookies'),
          ]}
        />
      </Section>
      <Section id="varfor" title={text('about.privacy.why')}>
        <p>{text('about.privacy.purpose')}</p>
        <p>{text('about.privacy.seen')}</p>
        <p>{text('about.privacy.public')}</p>
        <p>{text('about.privacy.examSeen')}</p>
        <p>{text('about.privacy.courseSeen')}</p>
      </Section>
      <Section id="hur-lange" title={text('about.privacy.long')}>
        <p>{text('about.privacy.sessionsLong', { count: sessionDays })}</p>
        <p>{text('about.privacy.accountLong')}</p>
      </Section>
      <Section id="rattigheter" title={text('about.privacy.rights')}>
        <p>{text('about.privacy.see')}</p>
        <p>
          {text('about.privacy.ask')}{' '}
          {operator.email
            ? text('about.privacy.askTo', { email: operator.email })
            : text('about.privacy.askCentre')}
        </p>
        <p>
          {text('about.privacy.complain')} <a href={authority}>{text('about.privacy.complainLink')}</a>
        </p>
      </Section>
    </Page>
  )
}
