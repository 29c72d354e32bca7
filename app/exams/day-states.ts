import { doorStates, isBeforeExam, type RequestState, requestStates } from './request-states'

/** States of those whose seat both sides have agreed to, or did: those whom the day is about. */
export const dayStates: readonly RequestState[] = requestStates.filter(
  (state) => doorStates.includes(state) || state === 'conflict' || !isBeforeExam(state),
)
