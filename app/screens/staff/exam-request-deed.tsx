import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { type DeedProps, ExamDeed } from './exam-deed'

interface RequestDeedProps extends Omit<DeedProps, 'centre' | 'manages' | 'back'> {
  /** What the deed's loader found. */
  about: Pick<DeedProps, 'centre' | 'manages'> & { one: { id: string; reference: string }; who: string }
}

/** One deed about somebody's request: says whose it is, and goes back to it. */
export function RequestDeed({ about: { centre, manages, one, who }, lead, ...deed }: RequestDeedProps) {
  const label = useText()('examDesk.one.title', { reference: one.reference })
  return (
    <ExamDeed
      {...deed}
      centre={centre}
      manages={manages}
      lead={lead ? `${who}. ${lead}` : who}
      back={{ to: paths.examRequestAt(centre.id, one.id), label }}
    />
  )
}
