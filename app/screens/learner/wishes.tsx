import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useText } from '~/i18n/speech'
import { say, textIn } from '~/i18n/text'
import { requireLearner } from '~/identity/guard.server'
import { UnconfirmedNotice } from '~/identity/unconfirmed-notice'
import { paths } from '~/paths'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { Page, Section } from '~/ui/page'
import { OwnMenu } from './own-menu'
import { saveWish, wishesPage } from './wishes.server'
import { WishForm } from './wishes-form'
import { WishList } from './wishes-list'

export async function loader({ request, context }: LoaderFunctionArgs) {
  return wishesPage(await requireLearner(request, context), request, context.now)
}

/** Saves what somebody would study here. */
export async function action({ request, context }: ActionFunctionArgs) {
  return saveWish(await requireLearner(request, context), request, context.now)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${textIn(data?.language ?? 'sv')('demand.wish.title')} – Lärplats` },
]

export default function Screen() {
  const page = useLoaderData<typeof loader>()
  const failed = useActionData<typeof action>()
  const text = useText()
  const { errors = {}, values = {}, refused } = failed ?? {}
  const { told, course, wishes } = page
  return (
    <Page
      menu={<OwnMenu here="wishes" />}
      title={text('demand.wish.title')}
      lead={text('demand.wish.lead')}
      width="text"
      crumbs={course ? [{ to: paths.course(course.id), label: course.title }] : []}
    >
      <ErrorSummary
        errors={Object.entries(errors).map(([field, key]) => ({ field, sentence: say(text, key) }))}
      />
      {refused && (
        <Notice kind="danger" title={text('demand.wish.refused')}>
          <p>{refused}</p>
        </Notice>
      )}
      {told && !failed && (
        <Notice
          kind="success"
          title={text(told === 'sparat' ? 'demand.wish.saved' : 'demand.wish.gone')}
          focus
        >
          {told === 'sparat' && <p>{text('demand.wish.savedLead')}</p>}
        </Notice>
      )}
      {page.unconfirmed && <UnconfirmedNotice email={page.unconfirmed} back={paths.ownWishes()} />}
      {!course && wishes.length > 0 && <WishList wishes={wishes} />}
      <Section id="nytt" title={course ? course.title : text('demand.wish.add')}>
        <WishForm page={page} values={values} errors={errors} />
      </Section>
      {course && wishes.length > 0 && <WishList wishes={wishes} />}
    </Page>
  )
}
