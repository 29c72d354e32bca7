import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Fragment, type ReactNode } from 'react'
import { changePace } from '~/booking/pace'
import { duration } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { type Text, textIn } from '~/i18n/text'
import { paces } from '~/identity/paces'
import { tokensMost } from '~/identity/rules'
import { bodyMost } from '~/lib/gate'
import { addDays, homeZone, type Instant, isoInstant, localDate, mondayOf, wallTime } from '~/lib/time'
import { paths } from '~/paths'
import { described } from '~/screens/feeds/api/calls'
import { examples } from '~/screens/feeds/api/examples'
import { codes, exampleProblem } from '~/screens/feeds/api/problem-shape'
import { ButtonLink } from '~/ui/button'
import { Mark } from '~/ui/card'
import { Lines } from '~/ui/lines'
import { Page, Section } from '~/ui/page'

export function loader({ request, context: { now, origin } }: LoaderFunctionArgs) {
  const language = languageOf(request)
  const text = textIn(language)
  const root = `${origin}/api/v1`
  return {
    language,
    root,
    curl: curlExamples(root, now, text),
    calls: described.map(({ id, method, path, key, query, body }) => ({
      id,
      method: method.toUpperCase(),
      path,
      key: key === true,
      fields: Object.keys({ ...query?.shape, ...body?.schema.shape }),
    })),
    problems: codes.map((code) => exampleProblem(code, text)),
  }
}

/** Calls that can be tried as they stand, for two hours of Thursday next week: most centres are open then. */
function curlExamples(root: string, now: Instant, text: Text) {
  const day = addDays(mondayOf(localDate(now, homeZone)), 10)
  const [start, end] = [13, 15].map((hour) => isoInstant(wallTime(day, hour * 60, homeZone)))
  const credentials = {
    email: text('api.page.yourEmail'),
    password: text('api.page.yourPassword'),
    name: text('api.page.yourProgram'),
  }
  const sent = (body: unknown) => `-H 'Content-Type: application/json' \\\n  -d '${JSON.stringify(body)}'`
  return {
    free: `curl '${root}/free?from=${start}&to=${end}&near=65.53,17.54'`,
    key: `curl ${root}/tokens \\\n  ${sent(credentials)}`,
    book: `curl ${root}/bookings \\\n  -H 'Authorization: Bearer lp_…' \\\n  -H 'Idempotency-Key: ${examples.keyHeader}' \\\n  ${sent({ spaceId: '…', start, end })}`,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const text = textIn(data?.language ?? 'sv')
  return [
    { title: `${text('api.page.title')} – ${text('ui.product')}` },
    { name: 'description', content: text('api.page.meta') },
  ]
}

export default function Screen() {
  const text = useText()
  return (
    <Page
      title={text('api.page.title')}
      lead={text('api.page.lead')}
      head={
        <p>
          <ButtonLink to={paths.openapi()} kind="quiet">
            {text('api.page.openapi')}
          </ButtonLink>
        </p>
      }
    >
      <Start />
      <Calls />
      <Section title={text('api.page.good')} id="bra-att-veta">
        <Lines
          lines={[
            text('api.page.times'),
            text('api.page.lists'),
            text('api.page.languages'),
            text('api.page.browsers'),
            text('api.page.tolerant'),
          ]}
        />
        <p className="max-w-text">
          {text('api.page.data')} <a href={paths.openData()}>{text('openData.link')}</a>.
        </p>
      </Section>
      <Problems />
      <Section title={text('api.page.limits')} id="granser">
        <Lines lines={limitsInWords(text)} />
      </Section>
    </Page>
  )
}

/** The limits as they are kept: the numbers are those that count. */
function limitsInWords(text: Text): string[] {
  const pace = ({ points, seconds }: Pace) =>
    text('api.page.limitsPace', { points: String(points), time: duration(seconds / 60) })
  const { signInAddress, signInAccount, tokenAddress, tokenAccount } = paces
  return [
    text('api.page.limitsPassword', { address: pace(signInAddress), account: pace(signInAccount) }),
    text('api.page.limitsKeys', {
      address: pace(tokenAddress),
      account: pace(tokenAccount),
      most: String(tokensMost),
    }),
    text('api.page.limitsChanges', { account: pace(changePace) }),
    text('api.page.limitsBody', { size: `${bodyMost / 1000}\u00a0kB` }),
    text('api.page.limitsRest'),
  ]
}

interface Pace {
  points: number
  seconds: number
}

function Start() {
  const { curl } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <Section title={text('api.page.start')} id="kom-i-gang">
      <h3>{text('api.page.see')}</h3>
      <p className="max-w-text">{text('api.page.seeLead')}</p>
      <Code>{curl.free}</Code>
      <h3>{text('api.page.key')}</h3>
      <p className="max-w-text">
        {text('api.page.keyUnder')} <a href={paths.accountTokens()}>{text('api.page.keyLink')}</a>
        {text('api.page.keyOr')}
      </p>
      <Code>{curl.key}</Code>
      <p className="max-w-text">{text('api.page.keyAfter')}</p>
      <h3>{text('api.page.book')}</h3>
      <p className="max-w-text">{text('api.page.bookLead')}</p>
      <Code>{curl.book}</Code>
      <p className="max-w-text">{text('api.page.bookAfter')}</p>
    </Section>
  )
}

/** Something to copy; it wraps, so that nothing of it hides beside the screen. */
const Code = ({ children }: { children: string }) => (
  <pre className="max-w-4xl rounded-md border border-rule bg-raised p-4 text-sm whitespace-pre-wrap wrap-anywhere">
    <code>{children}</code>
  </pre>
)

function Calls() {
  const { root, calls } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <Section title={text('api.page.calls')} id="anrop">
      <p className="max-w-text wrap-anywhere">{text('api.page.callsLead', { root })}</p>
      <Table caption={text('api.page.calls')} heads={[text('api.page.call'), text('api.page.does')]}>
        {calls.map(({ id, method, path, key, fields }) => (
          <tr key={id} className="border-t border-rule align-top">
            <th scope="row" className="w-1/2 py-3 pr-4 text-left font-normal wrap-anywhere">
              <code className="text-sm font-semibold sm:text-base">
                {method} <Path path={path} />
              </code>
              {fields.length > 0 && <code className="block text-sm text-muted">{fields.join(', ')}</code>}
            </th>
            <td className="py-3">
              {text(`api.calls.${id}`)} {key && <Mark>{text('api.page.needsKey')}</Mark>}
            </td>
          </tr>
        ))}
      </Table>
    </Section>
  )
}

/** A path that breaks where it has a slash, if it must. */
const Path = ({ path }: { path: string }) =>
  path.split('/').map((part) => (
    <Fragment key={part}>
      <wbr />/{part}
    </Fragment>
  ))

function Problems() {
  const { problems } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <Section title={text('api.page.problems')} id="fel">
      <p className="max-w-text">{text('api.page.problemsLead')}</p>
      <Table caption={text('api.page.problems')} heads={[text('api.page.code'), text('api.page.sentence')]}>
        {problems.map(({ because, status, title, detail }) => (
          // The `type` of a problem leads here.
          <tr key={because} id={because} className="border-t border-rule align-top target:bg-accent/20">
            <th scope="row" className="w-2/5 py-3 pr-4 text-left font-normal wrap-anywhere">
              <code className="font-semibold">{because}</code>
              <span className="block text-sm text-muted">{status}</span>
            </th>
            <td className="max-w-text py-3">
              <span className="block font-semibold">{title}</span>
              {detail}
            </td>
          </tr>
        ))}
      </Table>
    </Section>
  )
}

function Table({
  caption,
  heads,
  children,
}: {
  caption: string
  heads: readonly string[]
  children: ReactNode
}) {
  return (
    <table className="w-full max-w-4xl table-fixed border-b-2 border-ink">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="border-b-2 border-ink text-left">
          {heads.map((head, at) => (
            <th key={head} scope="col" className={`py-2 pr-4 ${at === 0 ? 'w-1/2 sm:w-2/5' : ''}`}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}
