import type { ActionFunctionArgs } from '@remix-run/node'
import { deviationKinds } from '~/exams/day-deviation'
import { interruptExam } from '~/exams/day-interrupt.server'
import { useText } from '~/i18n/speech'
import { Choices } from '~/ui/field'
import { doDeed, reasonOf } from './deed.server'
import { whoOf } from './who.server'
import { WhyPage } from './why'

export const loader = whoOf

/** Breaks off somebody's exam, which is a deviation. */
export const action = (asked: ActionFunctionArgs) =>
  doDeed(asked, 'avbrott', async (who, id, form, now) => {
    const text = reasonOf(form)
    const kind = deviationKinds.find((one) => one === form.get('slag')) ?? 'other'
    return text ? interruptExam(who, id, { kind, text }, now) : { ok: false, because: 'no-reason' }
  })

export default function Screen() {
  const text = useText()
  return (
    <WhyPage what="interrupt">
      <Choices
        legend={text('examDay.kind')}
        name="slag"
        value="illness"
        options={deviationKinds.map((kind) => ({ value: kind, label: text(`examDay.kinds.${kind}`) }))}
        across
      />
    </WhyPage>
  )
}
