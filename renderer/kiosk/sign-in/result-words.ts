import type { SignInOutcome } from '../../../shared/contract/activities.ts'
import type { Result } from '../app/step.ts'
import { hourText } from './hour-text.ts'
import { shownName } from './shown-name.ts'

/** How a result looks: done, good to know, or not now. */
export type Tone = 'done' | 'known' | 'sorry'

/** What the last screen says, in large and in small, and what is read aloud with it. */
export interface ResultWords {
  readonly tone: Tone
  readonly title: string
  readonly lines: readonly string[]
}

/** The words for a result: what happened, and where it did not, what to do next. */
export function wordsFor(result: Result): ResultWords {
  switch (result.kind) {
    case 'signIn':
      return result.outcome.kind === 'signedIn'
        ? { tone: 'done', title: `${shownName(result.maskedName)}，签到成功`, lines: [`${hourText(result.outcome.at)} · ${result.title}`, `您是第 ${result.outcome.present} 位`] }
        : refusedWords(result.outcome)
    case 'counted':
      return result.outcome.kind === 'signedIn'
        ? { tone: 'done', title: '已记下一位', lines: [`${hourText(result.outcome.at)} · ${result.title}`, `现在共 ${result.outcome.present} 位`] }
        : refusedWords(result.outcome)
    case 'arrived':
      return { tone: 'done', title: `${shownName(result.maskedName)}，欢迎您`, lines: [result.title, `${hourText(result.startsAt)} 开始`] }
    case 'undone':
      return { tone: 'known', title: '已撤销，没有签到', lines: ['可以重新签到。'] }
    case 'tooLate':
      return { tone: 'sorry', title: '已过了撤销的时间', lines: ['签错了请找工作人员改。'] }
    case 'unknownSlip':
      return { tone: 'sorry', title: '这张小票认不出来', lines: ['请再扫一次，或者请工作人员帮忙。'] }
    case 'askStaff':
      return { tone: 'sorry', title: '有几位同名的居民', lines: ['请工作人员帮您签到。'] }
    case 'rest':
      return { tone: 'sorry', title: '请歇一分钟再试', lines: ['也可以请工作人员帮您签到。'] }
    case 'trouble':
      return { tone: 'sorry', title: '刚才没有成功', lines: ['请再试一次，或者请工作人员帮忙。'] }
  }
}

function refusedWords(outcome: Exclude<SignInOutcome, { kind: 'signedIn' }>): ResultWords {
  switch (outcome.kind) {
    case 'already':
      return { tone: 'known', title: `您已在 ${hourText(outcome.at)} 签到过了`, lines: ['不用再签，请直接入场。'] }
    case 'notOpen':
      return { tone: 'sorry', title: '还没有开始签到', lines: [`${hourText(outcome.startsAt)} 开始，请稍等一会儿。`] }
    case 'ended':
      return { tone: 'sorry', title: '签到已经结束', lines: ['要补签请找工作人员。'] }
    case 'cancelled':
      return { tone: 'sorry', title: '这场活动取消了', lines: ['请向工作人员问问别的场次。'] }
    case 'full':
      return { tone: 'sorry', title: `${outcome.capacity} 个名额已满`, lines: ['请工作人员帮您安排。'] }
  }
}
