import { useActionData, useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { TextArea } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { Page } from '~/ui/page'
import type { doDeed } from './deed.server'
import type { whoOf } from './who.server'

interface WhyPageProps {
  what: 'refuse' | 'interrupt'
  children?: ReactNode
}

/** Asks why somebody is not let in, or why their exam is broken off. */
export function WhyPage({ what, children }: WhyPageProps) {
  const { session, who } = useLoaderData<typeof whoOf>()
  const sent = useActionData<typeof doDeed>()
  const text = useText()
  const error = sent?.because === 'no-reason' ? text('examDay.refused.no-reason') : undefined
  return (
    <Page
      title={`${text(`examDay.${what}.title`)}: ${who}`}
      crumbs={[{ to: paths.examDay(session), label: text('examDay.title') }]}
      width="text"
    >
      {error && <ErrorSummary errors={[{ field: 'skal', sentence: error }]} />}
      {sent && !error && (
        <Notice kind="danger" focus>
          {text(`examDay.refused.${sent.because}`)}
        </Notice>
      )}
      <form method="post" className="grid gap-6">
        {children}
        <TextArea
          name="skal"
          label={text('examDay.reason')}
          hint={text(`examDay.${what}.hint`)}
          {...(error ? { error } : {})}
          rows={3}
          maxLength={300}
          required
          value={sent?.reason ?? ''}
        />
        <div className="flex flex-wrap gap-3">
          <Button kind="danger">{text(`examDay.${what}.button`)}</Button>
          <ButtonLink to={paths.examDay(session)} kind="quiet">
            {text('examDay.refused.back')}
          </ButtonLink>
        </div>
      </form>
    </Page>
  )
}
