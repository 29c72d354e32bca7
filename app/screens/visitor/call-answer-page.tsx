import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { FailedAnswer } from '~/courses/demand-answer.server'
import { AnswerBody } from '~/courses/demand-answer-form'
import type { Language } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { DeadLinkPage } from '~/identity/dead-link'
import { paths } from '~/paths'
import { Page } from '~/ui/page'
import type { showCall } from './call-answer.server'

export const meta: MetaFunction<typeof showCall> = ({ data }) => {
  const { language = 'sv' } = (data ?? {}) as { language?: Language }
  const text = textIn(language)
  return [
    { title: `${text('demand.answer.title')} – ${text('ui.product')}` },
    { name: 'robots', content: 'noindex, nofollow' },
  ]
}

/** What is asked of a university, the answer that stands, and the form to give one, without an account. */
export function CallAnswerScreen() {
  const asked = useLoaderData<typeof showCall>()
  const failed = useActionData<FailedAnswer>()
  const text = useText()
  if (!asked.ok)
    return (
      <DeadLinkPage
        because={asked.because}
        advice={text('demand.answer.dead')}
        instead={{ to: paths.centres(), label: text('demand.answer.centres') }}
      />
    )
  return (
    <Page title={text('demand.answer.title')} lead={asked.lead} width="text">
      <AnswerBody call={asked.call} told={asked.told} failed={failed} action={paths.answerCall(asked.link)} />
    </Page>
  )
}
