import type { SignedLink } from '~/identity/link'
import type { ExamOffice, Staff } from '~/identity/membership'

/** Who does something with a locker: a centre's staff, a university's exam office, or whoever reads its mail. */
export type Keeper =
  | { side: 'centre'; who: Staff }
  | { side: 'university'; who: ExamOffice }
  | { side: 'link'; link: SignedLink<'exam-locker'> }
