import { isBeforeExam, type RequestState } from './request-states'

/** May staff still write what is arranged for somebody? Until they have handed in: afterwards nobody acts on it. */
export const mayArrange = (state: RequestState): boolean => isBeforeExam(state) || state === 'seated'
