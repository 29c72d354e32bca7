import type { Text } from '~/i18n/text'
import type { PolicyRefusal } from './policy-rules'

/** Why a policy cannot be set, and what can be done instead. */
export const policyRefusedText = (because: PolicyRefusal['because'], text: Text): string =>
  text(`exams.reasons.${because}`)
