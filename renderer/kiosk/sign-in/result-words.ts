import { residentWords, type ResidentWords } from '../../../shared/text/admission.ts'
import type { Result } from '../app/step.ts'
import { dayText } from '../../../shared/text/time.ts'
import { hourText } from './hour-text.ts'
import { shownName } from './shown-name.ts'

/** The words for a result: what happened, and where it did not, what to do next. */
export function wordsFor(result: Result): ResidentWords {
  switch (result.kind) {
    case 'signIn': {
      const words = residentWords(result.outcome)
      return words.tone === 'done' ? { ...words, title: `${shownName(result.maskedName)}，${words.title}`, lines: [result.title, ...words.lines] } : words
    }
    case 'counted': {
      const words = residentWords(result.outcome)
      return words.tone === 'done' ? { ...words, lines: [result.title, ...words.lines] } : words
    }
    case 'inLine':
      return result.turn === null ? { tone: 'done', title: '有空位，给您留了', lines: [result.title, '现在就可以签到。'] } : { tone: 'done', title: `候补第 ${result.turn} 位`, lines: [result.title, '有空位，工作人员会告诉您。'] }
    case 'headUnsure':
      return { tone: 'sorry', title: '刚才没有成功', lines: ['请再按一次，不会重复计。'] }
    case 'arrived':
      return { tone: 'done', title: `${shownName(result.maskedName)}，欢迎您`, lines: [result.title, `${hourText(result.startsAt)} 开始`] }
    case 'child':
      return result.again ? { tone: 'known', title: `已经到了，${hourText(result.at)}`, lines: ['不用再扫。'] } : { tone: 'done', title: `到了 ${hourText(result.at)}`, lines: ['四点半学堂'] }
    case 'undone':
      return { tone: 'known', title: '已撤销', lines: ['刚才的不算，可以重新来。'] }
    case 'tooLate':
      return { tone: 'sorry', title: '已过了撤销的时间', lines: ['签错了请找工作人员改。'] }
    case 'unknownSlip':
      return { tone: 'sorry', title: '这张小票认不出来', lines: ['请再扫一次，或者请工作人员帮忙。'] }
    case 'askStaff':
      return { tone: 'sorry', title: '有几位同名的居民', lines: ['请工作人员帮您签到。'] }
    case 'rested':
      return { tone: 'done', title: '请进，歇一会儿', lines: ['已记下一位，不留姓名。'] }
    case 'lent':
      return { tone: 'done', title: `${result.itemName}借给您了`, lines: [`请在${dueText(result.dueAt)}以前还。`, '还的时候按同样的四位数字。'] }
    case 'returned':
      return { tone: 'done', title: `${result.itemName}还好了`, lines: ['谢谢您。'] }
    case 'thanks':
      return { tone: 'done', title: result.title, lines: [] }
    case 'noneLeft':
      return { tone: 'sorry', title: '刚刚借完了', lines: ['请换一样，或请工作人员帮忙。'] }
    case 'noLine':
      return { tone: 'sorry', title: '这场不能排候补', lines: ['请工作人员帮您安排。'] }
    case 'gone':
      return { tone: 'sorry', title: '这个预约有变化', lines: ['请工作人员帮您看一下。'] }
    case 'rest':
      return { tone: 'sorry', title: '请歇一分钟再试', lines: ['也可以请工作人员帮您签到。'] }
    case 'trouble':
      return { tone: 'sorry', title: '刚才没有成功', lines: ['请再试一次，或者请工作人员帮忙。'] }
  }
}

/** The day something is due: at its very end, which is the next day's midnight. */
const dueText = (dueAt: number): string => dayText(dueAt - 1)
