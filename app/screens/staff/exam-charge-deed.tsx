import type { ShownCharge } from '~/exams/list-charges.server'
import { sek } from '~/i18n/format'
import { useLanguage, useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { type DeedProps, ExamDeed } from './exam-deed'

interface ChargeDeedProps extends Pick<DeedProps, 'action' | 'children'> {
  /** What the deed's loader found. */
  about: Pick<DeedProps, 'centre' | 'manages'> & { charge: ShownCharge }
  mark: 'paid' | 'waived' | 'refunded'
}

/** One deed about a charge: says what is charged of whom, and goes back to the request that it is for. */
export function ChargeDeed({ about: { centre, manages, charge }, mark, ...deed }: ChargeDeedProps) {
  const [text, language] = [useText(), useLanguage()]
  const what = {
    kind: text(`examDesk.charges.kinds.${charge.kind}`),
    amount: sek(charge.amount, language),
    who: charge.who,
  }
  return (
    <ExamDeed
      {...deed}
      centre={centre}
      manages={manages}
      title={text(`examDesk.charges.mark.${mark}`)}
      lead={text('examDesk.charges.what', what)}
      back={{ to: paths.examRequestAt(centre.id, charge.requestId), label: charge.reference }}
      send={text(`examDesk.charges.mark.${mark}`)}
    />
  )
}
