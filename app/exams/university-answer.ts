/** What a university says to a request. */
export interface UniversityAnswer {
  says: 'yes' | 'no'
  /** What the learner and the centre read with a no. */
  reason: string
  /** Empty: none, or as it was. */
  anonymityCode: string
}
