import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { languageOf } from '~/i18n/language'
import { momentIn } from '~/i18n/moment'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { type DeadLink, DeadLinkPage } from '~/identity/dead-link'
import { deadLink, linkOf } from '~/identity/dead-link.server'
import { openLink } from '~/identity/link.server'
import { paths } from '~/paths'
import { findMergeByLink } from '~/people/find-merge.server'
import { Button, ButtonLink } from '~/ui/button'
import { Facts } from '~/ui/facts'
import { Notice } from '~/ui/notice'
import { Page } from '~/ui/page'

/** Shows what saying yes would do, and does nothing: mail programs open links before their readers do. */
export async function loader({ request, context: { now } }: LoaderFunctionArgs) {
  const [link, language] = [linkOf(request), languageOf(request)]
  const opened = openLink('merge-accounts', link, now)
  if (!opened.ok) return deadLink(request, opened.because)
  const asked = await findMergeByLink(opened.link, now)
  if (!asked) return deadLink(request, 'gone')
  if (asked.state !== 'open')
    return data({ ok: true as const, language, link, ended: asked.state, asked: null })
  const { until, centre, ...rest } = asked
  const answerBy = momentIn(until, centre.timeZone, language)
  const shown = { ...rest, centre: centre.name, answerBy }
  return data({ ok: true as const, language, link, ended: null, asked: shown })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const text = textIn(data?.language ?? 'sv')
  return [{ title: `${text('access.merge.title')} – ${text('ui.product')}` }]
}

export default function Screen() {
  const answer = useLoaderData<typeof loader>()
  const text = useText()
  if (!answer.ok) return <Dead because={answer.because} />
  if (answer.asked === null) return <Ended ended={answer.ended} />
  const { asked, link } = answer
  const { side, centre, own, other, answerBy, agreed, works } = asked
  return (
    <Page title={text('access.merge.title')} lead={text('access.merge.lead', { centre })} width="text">
      {agreed && <Notice kind="success" focus title={text('access.merge.agreed')} />}
      {works && !agreed && <Notice kind="info">{text('access.merge.works')}</Notice>}
      <Facts
        items={[
          { term: text('access.merge.own'), value: own },
          { term: text('access.merge.other'), value: other ?? text('access.merge.hidden') },
          { term: text('access.merge.if'), value: text(`access.merge.${side}`) },
          { term: text('access.merge.until'), value: answerBy },
        ]}
      />
      {!agreed && !works && <Yes link={link} />}
      <form method="post" action={paths.declineMerge(link)} className="grid gap-2">
        <p>
          {agreed && `${text('access.merge.regret')} `}
          {text('access.merge.noHint')}
        </p>
        <div>
          <Button kind="quiet">{text('access.merge.no')}</Button>
        </div>
      </form>
    </Page>
  )
}

function Dead({ because }: { because: DeadLink }) {
  const text = useText()
  const instead = { to: paths.centres(), label: text('access.merge.centres') }
  return <DeadLinkPage because={because} advice={text('access.merge.ask')} instead={instead} />
}

/** What came of it: the same for both, whoever said what. */
function Ended({ ended }: { ended: 'merged' | 'over' }) {
  const text = useText()
  return (
    <Page title={text(`access.merge.${ended}`)} lead={text(`access.merge.${ended}Lead`)} width="text">
      <div>
        <ButtonLink to={paths.bookings()}>{text('access.merge.signIn')}</ButtonLink>
      </div>
    </Page>
  )
}

function Yes({ link }: { link: string }) {
  const text = useText()
  return (
    <form method="post" action={paths.agreeToMerge(link)} className="grid gap-3">
      <p>{text('access.merge.warning')}</p>
      <div>
        <Button>{text('access.merge.yes')}</Button>
      </div>
    </form>
  )
}
