import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { FailedAnswer } from '~/courses/demand-answer.server'
import { AnswerBody } from '~/courses/demand-answer-form'
import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import type { showCall } from './call.server'
import { OfficePage } from './frame'

export const meta: MetaFunction<typeof showCall> = ({ data }) => [
  { title: `${data?.title ?? ''} – Lärplats` },
]

/** A call to a university, and the form to answer it. */
export function CallScreen() {
  const { university, title, lead, call, told } = useLoaderData<typeof showCall>()
  const failed = useActionData<FailedAnswer>()
  const text = useText()
  return (
    <OfficePage
      university={university}
      title={title}
      lead={lead}
      width="text"
      above={[{ to: paths.officeCalls(university.id), label: text('demand.office.title') }]}
    >
      <AnswerBody
        call={call}
        told={told}
        failed={failed}
        action={paths.answerCallAsOffice(university.id, call.id)}
      />
    </OfficePage>
  )
}
