import type { SignInOutcome } from '../contract/attendance.ts'
import type { AdmissionCode } from '../domain/activities/admission-codes.ts'
import { timeText } from './time.ts'

/** How a result looks: done, good to know, or not now. */
export type Tone = 'done' | 'known' | 'sorry'

/** What one can do now. */
export type NextStep = 'enter' | 'wait' | 'askStaff' | 'joinLine' | 'goThere' | 'comeBackAt' | 'withAdult' | 'countHeads' | 'tryOther'

/** What a resident is told: a few plain words in large, the rest below, each line short enough for a wall (20 characters). */
export interface ResidentWords {
  readonly tone: Tone
  readonly title: string
  readonly lines: readonly string[]
}

/** Everything there is to say about one outcome. */
interface Said extends ResidentWords {
  readonly staff: string
  readonly next: NextStep
}

/** The outcome that may carry a code: some carry one of several. */
type OutcomeOf<Code extends AdmissionCode, Outcome = SignInOutcome> = Outcome extends { readonly code: string } ? (Code extends Outcome['code'] ? Outcome : never) : never
type Sayings = { readonly [Code in AdmissionCode]: (outcome: OutcomeOf<Code>) => Said }

/** Characters of a title or a place that fit beside other words of a line. */
const FITS = 16

const done = (title: string, lines: readonly string[], staff: string): Said => ({ tone: 'done', title, lines, staff, next: 'enter' })
const known = (title: string, lines: readonly string[], staff: string, next: NextStep = 'enter'): Said => ({ tone: 'known', title, lines, staff, next })
const sorry = (title: string, lines: readonly string[], staff: string, next: NextStep): Said => ({ tone: 'sorry', title, lines, staff, next })

/** The sentences of every outcome, in the order in which a day meets them. */
const sayings: Sayings = {
  signedIn: ({ at, present }) => done('签到成功', [`${hourText(at)} 到`, `现在共 ${present} 位`], `签到成功，现场 ${present} 人`),
  signedInWalkIn: ({ at, present }) => done('签到成功', [`${hourText(at)} 到，欢迎您来`, `现在共 ${present} 位`], `现场来的，签到成功，现场 ${present} 人`),
  signedInFromLine: ({ at, present }) => done('有空位，签到成功', [`${hourText(at)} 到`, `现在共 ${present} 位`], `候补转正，签到成功，现场 ${present} 人`),
  signedInStaff: ({ at }) => done('签到成功，辛苦了', [`${hourText(at)} 到`, '您是本场工作人员'], '工作人员已签到，不计人次'),
  cameBack: ({ present }) => done('欢迎回来', [`现在共 ${present} 位`], `回到现场，人次不重复计，现场 ${present} 人`),
  enteredAgain: () => done('请进', ['您已经签到过了'], '再次进场，人次不重复计'),
  left: ({ at }) => done('签退成功，慢走', [`${hourText(at)} 离开`, '欢迎下次再来'], `${timeText(at)} 签退`),
  counted: ({ heads, present }) => done(heads === 1 ? '已记下一位' : `已记下 ${heads} 位`, [`现在共 ${present} 位`], `已计 ${heads} 人，现场 ${present} 人`),
  alreadyIn: ({ at }) => known(`您已在 ${hourText(at)} 签到过了`, ['不用再签，请直接入场。'], `${timeText(at)} 已经签到过了`),
  alreadyLeft: ({ leftAt }) => sorry(`您已在 ${hourText(leftAt)} 离开`, ['想再进场，', '请找工作人员。'], `${timeText(leftAt)} 已经离开，本场不能再次进场`, 'askStaff'),
  leftBefore: ({ leftAt }) => known(`您已在 ${hourText(leftAt)} 签退了`, ['不用再签退，慢走。'], `${timeText(leftAt)} 已经签退`),
  notInside: () => sorry('您还没有签到', ['先签到，走的时候再签退。'], '没有签到，不能签退', 'tryOther'),
  exitsNotKept: () => known('不用签退', ['直接离开就好，慢走。'], '本场不记签退'),
  tooEarly: ({ opensAt, startsAt }) => sorry('还没到签到时间', [`${hourText(opensAt)} 开始签到，请稍坐。`, `活动 ${hourText(startsAt)} 开始。`], `${timeText(opensAt)} 才开放签到`, 'comeBackAt'),
  notOpened: ({ startsAt }) => sorry('还没有开始签到', [`活动 ${hourText(startsAt)} 开始，`, '请稍等，工作人员会开放。'], `签到还没有开放，${timeText(startsAt)} 开始`, 'wait'),
  ended: () => sorry('签到已经结束', ['您在场的话，', '请工作人员帮您补签。'], '签到已结束，可用补录', 'askStaff'),
  cancelled: () => sorry('这场活动取消了', ['让您白跑了，抱歉。', '可以看看别的活动。'], '这场已取消', 'tryOther'),
  postponed: () => sorry('这场活动改期了', ['新的时间还没有定，', '定了会告诉您。'], '这场已延期，时间待定', 'askStaff'),
  full: fullSaid,
  onLine: ({ turn }) => sorry('现在没有空位', [`您候补排在第 ${turn} 位，`, '请稍等，有空位就叫您。'], `名额已满，候补第 ${turn} 位`, 'wait'),
  notRegistered: () => sorry('这场要先报名', ['没有报名也不要紧，', '请工作人员帮您安排。'], '没有报名，本场不接受现场参加', 'askStaff'),
  registrationCancelled: () => sorry('您的报名已经取消', ['还想参加的话，', '请工作人员帮您安排。'], '报名已取消，本场不接受现场参加', 'askStaff'),
  elsewhere: elsewhereSaid,
  childAlone: ({ under }) => sorry('请和大人一起来', [`不满 ${under} 岁要有大人陪。`, '请大人带你找工作人员。'], `不满 ${under} 岁，要有大人陪同`, 'withAdult'),
  namesOnly: () => sorry('这场要记名字', ['请按手机号或姓名签到，', '也可以请工作人员帮忙。'], '本场要记名，不能只计人数', 'tryOther'),
  headsOnly: () => known('这场不用记名字', ['按一下“只报人数”就好。'], '本场只计人数，不记姓名', 'countHeads'),
  unknownPerson: () => sorry('还没有您的登记', ['请工作人员帮您登记，', '一分钟就好。'], '没有登记，请先新登记', 'askStaff'),
  alike: () => sorry('有几位同名的居民', ['请工作人员帮您签到。'], '有几位重名，请当面核对', 'askStaff'),
}

function fullSaid({ capacity, free, keptUntil }: OutcomeOf<'full'>): Said {
  const left = free > 0 ? `只剩 ${free} 个` : '已满'
  if (keptUntil === null) return sorry(`${capacity} 个名额已满`, ['请工作人员帮您安排，', '也可以登记候补。'], free > 0 ? `${capacity} 个名额，${left}` : `${capacity} 个名额已满`, 'joinLine')
  return sorry('座位先留给报名的人', [`${hourText(keptUntil)} 后还有空位，`, '您就可以签到，请稍坐。'], `${timeText(keptUntil)} 前名额留给已报名的人（共 ${capacity} 个），不留的${left}`, 'comeBackAt')
}

function elsewhereSaid({ elsewhere, walkIns }: OutcomeOf<'elsewhere'>): Said {
  const { title, place, startsAt, open } = elsewhere
  const lines = [clipped(title), `${hourText(startsAt)} ${clipped(place, FITS - 4)}`.trim(), ...(walkIns ? ['想参加这场，再点一次。'] : [])]
  const there = `${timeText(startsAt)}《${title}》${place === '' ? '' : `（${place}）`}`
  return sorry('您报名的是另一场', lines, `同一时间报了${there}${open ? '，那边正在签到' : ''}`, 'goThere')
}

/** What the resident is told. */
export function residentWords(outcome: SignInOutcome): ResidentWords {
  const { tone, title, lines } = sayingOf(outcome)
  return { tone, title, lines }
}

/** What the desk reads, after the person's name. */
export const staffSentence = (outcome: SignInOutcome): string => sayingOf(outcome).staff

/** What can be done now. */
export const nextStep = (outcome: SignInOutcome): NextStep => sayingOf(outcome).next

function sayingOf(outcome: SignInOutcome): Said {
  const say = sayings[outcome.code] as (outcome: SignInOutcome) => Said
  return say(outcome)
}

/** A time as it is said: `9:02`. */
function hourText(at: number): string {
  return timeText(at).replace(/^0/, '')
}

function clipped(text: string, fits = FITS): string {
  const characters = [...text]
  return characters.length <= fits ? text : `${characters.slice(0, fits - 1).join('')}…`
}
